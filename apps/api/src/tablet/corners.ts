import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { childView, isStaff, leadsFor, type ChildRow } from '@heard/domain/child';
import type { ChildId, PersonId, SchoolId } from '@heard/domain/kernel';
import { staffView, type StaffRow } from '@heard/domain/school';
import { Accounts } from '../account/accounts.ts';
import { Sessions } from '../account/sessions.ts';
import { Asking, type Someone } from '../kernel/asking/asking.ts';
import { having, keyed, ReadModels } from '../kernel/read-models/read-models.ts';
import { Unseen } from '../kernel/refusals/refusals.ts';
import { CornerTable, type Corner } from './corner.table.ts';
import { LentSessionTable } from './lent-session.table.ts';
import { PictureTable } from './picture.table.ts';
import { endOf } from './working-day.ts';

/** A child as a card names them: nothing else of anybody is there to be seen. */
export interface Card {
  readonly childId: ChildId;
  readonly called: string;
  /** Null while none was chosen: then the portal has one for each. */
  readonly picture: string | null;
}

export interface OpenCorner extends Pick<Corner, 'cornerId' | 'label' | 'openedAt' | 'until'> {
  readonly openedBy: string;
  readonly mine: boolean;
}

/** How a corner is opened. */
export interface AsOpened {
  readonly minutes: number;
  readonly label: string;
  /** For children of it who have chosen none. */
  readonly pictures: readonly { readonly childId: ChildId; readonly picture: string }[];
  /** Gives its device what opens the cards, for so long, and answers the hash of that. */
  readonly hash: (seconds: number) => string;
}

/** Corners for children: who opens one, for whom it is, and when it is over. */
@Injectable()
export class Corners {
  constructor(
    private readonly models: ReadModels,
    private readonly asking: Asking,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly table: CornerTable,
    private readonly lent: LentSessionTable,
    private readonly pictures: PictureTable,
  ) {}

  /** Children to whom somebody stands as staff, by the name they go by. */
  childrenFor({ sight }: Someone): readonly ChildRow[] {
    const rows = this.models.seen<ChildRow>(childView.name, sight).filter((row) => isStaff(sight, row.childId));
    return rows.toSorted((a, b) => a.called.localeCompare(b.called, 'en'));
  }

  /** A child to whom somebody stands as staff. @throws Unseen */
  childFor({ sight }: Someone, childId: ChildId): ChildRow {
    const [row] = this.models.seen<ChildRow>(childView.name, sight, keyed(childId));
    if (!row || !isStaff(sight, childId)) throw new Unseen();
    return row;
  }

  /** The picture that a child chose for their card. */
  pictureOf(childId: string): string | null {
    return this.pictures.of(childId);
  }

  cardOf({ childId, called }: ChildRow): Card {
    return { childId, called, picture: this.pictures.of(childId) };
  }

  /** All of the children or none. @throws Unseen, OtherSchool */
  open(who: Someone, children: readonly ChildId[], as: AsOpened): Corner {
    const rows = [...new Set(children)].map((childId) => this.childFor(who, childId));
    const now = new Date();
    const until = endOf(now, as.minutes);
    this.accounts.openMany(rows.map(({ childId, schoolId, name }) => ({ personId: childId, schoolId, kind: 'child', name })));
    for (const { childId, picture } of as.pictures)
      if (rows.some((one) => one.childId === childId) && !this.pictures.of(childId)) this.pictures.put(childId, picture);
    const corner: Corner = {
      cornerId: randomUUID(),
      schoolId: who.asker.school,
      openedBy: who.asker.person,
      label: as.label,
      openedAt: now.toISOString(),
      until: until.toISOString(),
    };
    this.table.put(
      corner,
      as.hash(Math.round((until.getTime() - now.getTime()) / 1000)),
      rows.map((one) => one.childId),
    );
    return corner;
  }

  /** Whose cards are there now: asked anew each time, because what the opener is to a child may have ended. */
  cardsOf({ cornerId, openedBy, schoolId }: Corner): readonly Card[] {
    const opener = this.asking.someone(openedBy as PersonId, schoolId as SchoolId);
    const chosen = new Set(this.table.childrenOf(cornerId));
    return this.childrenFor(opener).flatMap((row) => (chosen.has(row.childId) ? [this.cardOf(row)] : []));
  }

  /** Those that somebody opened, and for whoever leads those of the school. */
  openFor({ asker, sight }: Someone): readonly OpenCorner[] {
    const corners = this.table.ofSchool(asker.school).filter((one) => one.openedBy === asker.person || leadsFor(sight, null));
    return corners.map(({ cornerId, label, openedAt, until, openedBy }) => ({
      cornerId,
      label,
      openedAt,
      until,
      openedBy: this.calledOf(openedBy),
      mine: openedBy === asker.person,
    }));
  }

  /** @throws Unseen when it is not open, or not theirs to close */
  closeFor(who: Someone, cornerId: string): void {
    if (!this.openFor(who).some((one) => one.cornerId === cornerId)) throw new Unseen();
    this.close(cornerId);
  }

  /** With it end the sessions that were opened in it. */
  close(cornerId: string): void {
    this.table.close(cornerId);
    this.empty(cornerId);
  }

  /** Ends whatever session was opened in a corner but this one: one child at a time is in. */
  empty(cornerId: string, but?: string): void {
    for (const { personId, sessionId } of this.lent.inCorner(cornerId)) if (sessionId !== but) this.sessions.end(personId, sessionId);
  }

  /** As children know one of the staff. */
  calledOf(person: string): string {
    return this.models.rows<StaffRow>(staffView.name, having('personId', person))[0]?.called ?? '';
  }
}
