/** The look of the tracker's page, beside the stylesheet of all pages: a slip that a person can follow from top to bottom. */
export const TRACK_STYLE = `
.door{max-width:440px}
.number{font:600 15px/1.5 ui-monospace,Menlo,Consolas,"Liberation Mono",monospace;letter-spacing:.03em;color:var(--accent);margin:0}
.icon{width:20px;height:20px;flex:none;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.steps{display:grid;gap:10px;list-style:none;padding:0;margin:20px 0 14px}
.steps li{position:relative;display:flex;align-items:center;gap:12px;color:var(--ink2)}
.steps li+li::before{content:"";position:absolute;left:17px;top:-10px;height:10px;border-left:2px dashed var(--line)}
.steps .on:not(.cut)::before,.steps .done::before{border-color:var(--accent)!important;border-style:solid!important}
.steps i{position:relative;display:grid;place-items:center;flex:none;width:36px;height:36px;border:2px dashed var(--line);border-radius:50%;background:var(--paper)}
.steps .done i,.steps .on i{border:2px solid var(--accent);color:var(--accent)}
.steps .on i{background:var(--accent);color:var(--on)}
.steps .on{color:var(--ink);font-weight:650}
@media(min-width:560px){.steps{grid-template-columns:repeat(4,1fr);gap:0}.steps li{flex-direction:column;gap:6px;font-size:14px;line-height:1.3;text-align:center}.steps li+li::before{left:auto;right:50%;top:17px;width:100%;height:0;border-left:0;border-top:2px dashed var(--line)}.steps i{z-index:1}}
.state{font-size:20px;font-weight:650;margin:0 0 12px}
.held,.box{padding:16px;border-radius:8px;background:var(--wash);margin:0 0 16px}
.box{background:none;border:2px solid var(--accent)}
.box h2{margin-top:0;border:0;padding:0}
.held p{margin:0}.held dl{margin:8px 0;gap:2px 16px}
.who{font-size:18px;font-weight:650;line-height:1.35}
.due{display:flex;gap:8px;font-weight:650;margin:8px 0 0!important}
.due .icon{margin-top:3px}
.late{color:var(--stop)}
.lines{white-space:pre-line;max-width:68ch}
blockquote{margin:6px 0 8px;padding:8px 14px;border-left:3px solid var(--accent);background:var(--wash)}
blockquote p{margin:0}
.line{list-style:none;padding:0;margin:0}
.line li{position:relative;padding:0 0 18px 26px}
.line p{margin:0}
.line .lines{margin:0}
.line li::before{content:"";position:absolute;left:3px;top:8px;width:10px;height:10px;border-radius:50%;border:2px solid var(--accent);background:var(--accent)}
.line .theirs::before{background:var(--paper)}
.line li:not(:last-child)::after{content:"";position:absolute;left:9px;top:24px;bottom:-6px;border-left:2px solid var(--line)}
.theirs blockquote{border-color:var(--line);background:none}
.photos{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,220px),1fr));gap:12px;list-style:none;padding:0}
.photos img{display:block;max-height:420px;object-fit:contain}
details{border-bottom:1px solid var(--line)}
summary{min-height:44px;padding:10px 0;font-weight:600;color:var(--accent);cursor:pointer}
details[open]{padding-bottom:18px}
.todo h2{border-bottom-color:var(--ink);border-bottom-width:2px}
form+form{margin-top:10px}
textarea{min-height:110px}
input[type=file]{display:block;width:100%;min-height:44px;padding:9px 0;font:inherit;font-size:15px}
.btn.danger{background:var(--stop);border-color:var(--stop);color:var(--paper)}
hr{border:0;border-top:1px solid var(--line);margin:28px 0 0}
.slip{display:flex;flex-wrap:wrap;gap:4px 20px;align-items:center;margin-top:36px;padding-top:20px;border-top:1px dashed var(--ink2)}
.slip>div:last-child{flex:1 1 200px;min-width:0}
.slip p{margin:0 0 6px}
@media print{.box,.photos{display:none}.held,blockquote{background:none;border:1px solid}.line li,.held,.slip{break-inside:avoid}.steps .on i,.line li::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
