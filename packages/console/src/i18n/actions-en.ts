/** Words of the action forms, in English. */
import type { ActionWords } from './actions-id.ts';

export const actionsEn: ActionWords = {
  text: {
    ask_detail: { name: 'Ask for details', what: 'The sender is told and has 10 working days. The office’s clock rests until there is an answer.', send: 'Send the question', done: 'The question was sent.', message: ['What is missing?', 'Ask one or two things, in everyday words.'] },
    complete: { name: 'Complete for the citizen', what: 'Once completed, the clock runs again.', send: 'Save the details', done: 'The details were saved.', message: ['Details from the citizen', 'Write what the citizen told you.'] },
    verify: { name: 'Verify', what: 'It is accepted to be handled, and the text below becomes what citizens see. The original is kept.', send: 'Verify', done: 'Verified.', message: ['Message to the sender', 'For example: we look at the place this week.'] },
    reject: { name: 'Cannot be processed', what: 'It ends here. The sender reads your reason and explanation.', send: 'Say that it cannot be processed', done: 'Marked as not processable.', message: ['Explanation for the sender', 'Explain with respect, and where they can go.'] },
    merge: { name: 'Merge', what: 'Supporters and sender move to the one you choose.', send: 'Merge', done: 'Merged.', message: ['Message to the sender', ''] },
    out_of_scope: { name: 'Another office’s task', what: 'Pass it to the office in charge. The number stays, and the sender need not send it again.', send: 'Pass it on', done: 'Passed to another office.', message: ['Explanation for the sender', 'Why that office, and what happens next.'] },
    forward: { name: 'Forward', what: 'The unit you choose responds within 5 working days.', send: 'Forward', done: 'Forwarded.', message: ['Note for the unit', ''] },
    return: { name: 'Return', what: 'It goes back to the office that forwarded it. After two returns the province decides.', send: 'Return', done: 'Returned.', message: ['Why is it returned?', 'Name the unit that you think is right.'] },
    start: { name: 'Begin to act', what: 'Give a first reply, or a plan with a date. Both are better.', send: 'Begin', done: 'Work has begun.', message: ['First reply', 'What will be done, and by whom.'] },
    answer: { name: 'Answer', what: 'This is the final answer. The citizen can rate it, or reopen within 30 days.', send: 'Send the answer', done: 'The answer was sent.', message: ['Answer', 'What was done, where, and when.'] },
    close: { name: 'Close', what: 'It is done, and the citizen is asked to rate it.', send: 'Close it', done: 'Closed.', message: ['Closing message', ''] },
    reopen: { name: 'Reopen', what: 'It is handled again from the start.', send: 'Reopen', done: 'Reopened.', message: ['Why is it reopened?', ''] },
    archive: { name: 'Archive', what: 'The sender did not complete it. It is kept and not acted on.', send: 'Archive', done: 'Archived.', message: ['Message to the sender', ''] },
    extend: { name: 'Extend the time', what: 'The answer to an information request can be put off by 7 working days, once.', send: 'Extend', done: 'The time was extended.', message: ['Why is more time needed?', 'The sender reads this.'] },
    set_confidential: { name: 'Make confidential', what: 'At once citizens no longer see it: text, photos and copies are withdrawn. Only the sender can undo this.', send: 'Make confidential', done: 'It is confidential now.' },
    edit_public_text: { name: 'Edit the public text', what: 'What citizens see is replaced. The original is kept, and the edit is recorded.', send: 'Save the text', done: 'The public text was saved.' },
    recommend: { name: 'Recommend', what: 'KIM suggests that it be handled. The office decides.', send: 'Recommend', done: 'The recommendation was sent.', message: ['Note for the office', 'What you know from the place.'] },
    reply: { name: 'Reply', what: 'A message to the sender and the officers in charge. The status stays.', send: 'Send the reply', done: 'The reply was sent.', message: ['Message', ''] },
  },
  sending: 'Sending…', isPublic: 'Read by the sender and all citizens.', staffOnly: 'Read by officers only.', parties: 'Read by the sender and officers, not by other citizens.',
  fields: {
    kind: 'Kind', category: 'Subject', publicTitle: 'Public title', publicText: 'Public text', publicHint: 'Without names of people, numbers or home addresses.', inspection: 'Needs an inspection', inspectionHint: 'The answer is then due in 60 working days.',
    reason: 'Reason', parent: 'Merge into number', parentHint: 'Choose below, or type the number.', similar: 'Perhaps the same', sameSubject: 'Others of this subject', noSimilar: 'Nothing similar was found.',
    office: 'Office in charge', officeInside: 'In this system', officeOutside: 'Office outside the system', outsideHint: 'Outside the system it ends here: the sender is given the office’s name, address and channel.', officeName: 'Name of the office', officeAddress: 'Address', officeChannel: 'How to reach it', channelHint: 'Telephone, site or opening hours.',
    unitHint: 'Those marked have no officer here yet: your office handles it.', noUnits: (label) => `${label}: none is registered for this region yet.`, unstaffed: 'no officer yet', unstaffedWhat: (unit) => `${unit} has no officer here yet. Until it has, your office acts and answers in its place.`, unstaffedSure: 'I understand, forward it all the same', targetDate: 'Planned date', targetHint: 'Citizens see this date.', startHint: 'Give a reply, a date, or both.',
    proof: 'Proof photo', proofHint: 'JPEG, PNG or WebP. Required for physical work.', proofNone: 'No photo', proofAdd: 'Add a proof photo', proofSending: 'Uploading the photo…', proofSent: 'The photo is uploaded.', physicalWork: 'This is physical work', physicalHint: 'Roads, bridges, lamps, drains, buildings: the answer needs a photo.',
  },
  takeOn: {
    name: 'Handle it ourselves', button: (unit) => `Handle it ourselves (${unit})`, what: (unit) => `${unit} has no officer here yet, so your own office acts and answers. Next, choose “Begin to act”.`,
    whatMany: 'Those below have no officer here yet, so your own office acts and answers. Next, choose “Begin to act”.', inPlaceOf: 'In the name of', send: 'Yes, we handle it', done: 'Your office handles it now. Next: “Begin to act”.',
  },
  problems: {
    title: 'It cannot be sent yet', required: (label) => `${label}: not filled in.`, long: (label, over) => `${label}: ${over} characters too long.`, replyOrPlan: 'Give a first reply or a planned date.', proof: 'Physical work is answered with a photo. Add a proof photo.',
    private: (numbers) => `There are still private numbers in the public text: ${numbers}`, upload: 'The photo was not uploaded.', notPhoto: 'That is no photo that can be read.', tooLarge: 'That photo is over 5 MB. Choose a smaller one.', waitUpload: 'Wait until the photo is uploaded.', unstaffed: 'The one you chose has no officer yet. Tick that it is forwarded all the same, or choose another.', past: 'That date has passed.',
  },
};
