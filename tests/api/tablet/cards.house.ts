import { expect } from '@jest/globals';
import { Vault } from '../../../apps/api/src/kernel/vault/vault.ts';
import type { Answer, OpenedHouse } from '../../support/house.ts';
import { rowansFile } from '../../support/people.ts';
import type { Name } from '../../support/small-school.ts';
import { codeIn, Tablet } from './corner.house.ts';

/** Printed cards of a house: written by whoever leads, and scanned on a device of a child’s own. */
export const cardsOf = (house: () => OpenedHouse) => {
  const asks = async (who: Name, door: string, body: object): Promise<Answer> =>
    (await house().as(who)).post(`/api/tablet/${door}`).send(body);
  return {
    asks,
    written: async (childId: string = rowansFile): Promise<{ code: string }> => {
      const answer = await asks('farrow', 'card-write', { childId });
      expect(answer.status).toBe(200);
      return answer.body as { code: string };
    },
    entered: async (code: string): Promise<Tablet> => {
      const device = new Tablet(house());
      expect(codeIn(await device.post('tablet/enter-by-card', { code }))).toEqual([200, undefined]);
      return device;
    },
    /** No card is out, nothing is kept, and no child is in. */
    emptied: (): void => {
      house()
        .get(Vault)
        .database.exec(
          'DELETE FROM card; DELETE FROM kept_draft; DELETE FROM auth_session WHERE userId IN (SELECT person_id FROM lent_session)',
        );
    },
  };
};
