/** The console's parts, wired: router, session, list, open ticket, drafts, words. Views read it and call it; it knows no view. */
import { createClient, type Client } from '@kentongan/client';
import { createDesk, type Desk } from '@kentongan/client/desk';
import { Relay } from '../relay/relay.ts';
import { TicketList } from './desk-list.ts';
import { Drafts } from './drafts.ts';
import { Speech, type Language } from './language.ts';
import { Observable } from './observable.ts';
import { OpenTicket } from './open-ticket.ts';
import { Places } from './places.ts';
import { Router } from './router.ts';
import { Session } from './session.ts';

export class Console extends Observable {
  readonly client: Client;
  readonly desk: Desk;
  readonly router = new Router();
  readonly session: Session;
  readonly list: TicketList;
  readonly open: OpenTicket;
  readonly relay: Relay;
  readonly places: Places;
  readonly drafts = new Drafts();
  readonly speech = new Speech();
  /** Single keys (j, k, e, /, ?) can be turned off: they get in the way of speech input. */
  keys = true;
  helpShown = false;
  /** The place where site keys are decided is shown. */
  showsSites = false;
  #unfollow: (() => void)[] = [];

  /** `api`: the origin this page came from. */
  constructor(api: string) {
    super();
    this.client = createClient({ api });
    this.desk = createDesk({ api });
    this.session = new Session(this.desk);
    this.list = new TicketList(this.desk, this.session);
    this.open = new OpenTicket(this.desk, this.session);
    this.relay = new Relay(this.desk, this.session);
    this.places = new Places(this.client, this.desk);
    this.open.onMoved = () => void this.list.refresh();
    this.session.onOtherPerson = () => {
      this.drafts.clear();
      this.list.clear();
      this.open.close();
      this.relay.clear();
    };
  }

  start(): void {
    const tell = (): void => this.changed();
    let state = this.session.state;
    this.#unfollow = [
      this.router.follow(() => this.#show()), this.list.follow(tell), this.open.follow(tell), this.relay.follow(tell), this.places.follow(tell),
      this.session.follow(() => {
        const entered = this.session.state === 'in' && state !== 'in';
        state = this.session.state;
        if (entered) {
          void this.#lookForSites();
          this.#show();
        } else tell();
      }),
    ];
    document.addEventListener('visibilitychange', this.#seenAgain);
    window.addEventListener('beforeunload', this.#leaving);
    this.speech.choose(this.speech.language);
    this.router.start();
    void this.session.ask();
  }

  stop(): void {
    this.router.stop();
    this.#unfollow.forEach((stop) => stop());
    document.removeEventListener('visibilitychange', this.#seenAgain);
    window.removeEventListener('beforeunload', this.#leaving);
  }

  speak(language: Language): void {
    this.speech.choose(language);
    this.changed();
  }

  setKeys(on: boolean): void {
    this.keys = on;
    this.changed();
  }

  showHelp(shown: boolean): void {
    this.helpShown = shown;
    this.changed();
  }

  /** Asks for what the route needs. */
  #show(): void {
    const { route } = this.router;
    if (this.session.state === 'in') {
      if (route.name === 'box') {
        if (this.open.number !== undefined) this.open.close();
        void (route.box === this.list.box && this.list.state === 'ready' ? this.list.refresh() : this.list.show({ box: route.box }));
      } else if (this.list.state !== 'ready') void this.list.refresh();
      if (route.name === 'ticket') void this.open.open(route.number);
    }
    this.changed();
  }

  /** A village decides where no office above it has anybody: only the API knows that, so it is asked whether something waits. */
  async #lookForSites(): Promise<void> {
    const { info } = this.session;
    const holds = (...wanted: string[]): boolean => info?.roles.some(({ role }) => wanted.includes(role)) ?? false;
    this.showsSites = holds('regency_admin', 'province_admin');
    if (this.showsSites || !holds('village_officer')) return;
    try {
      const { items } = await this.desk.siteRequests();
      if (this.session.info !== info) return;
      this.showsSites = items.length > 0;
      this.changed();
    } catch (error) {
      // Without an answer the desk is whole; the next visit asks again.
      this.session.lost(error);
    }
  }

  readonly #seenAgain = (): void => {
    if (document.visibilityState === 'visible' && this.session.state === 'in') void this.list.refresh();
  };

  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.drafts.any || this.relay.receipt) event.preventDefault();
  };
}
