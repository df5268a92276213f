import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue } from '@heard/domain';
import { addressOf } from '../../apps/api/src/kernel/carrying/door-of.ts';
import { openHouse, type OpenedHouse } from '../support/house.ts';
import { alderbrook, rowansFile } from '../support/people.ts';
import { adasFile, cast, names, wrensFile, type Name } from '../support/small-school.ts';
import { appointed, enrolment, relationship } from '../support/story.ts';
import { concern, deciding, influence, voice } from '../support/sayings.ts';

let house: OpenedHouse;
const said = {
  mumToSenco: concern('One.', { audience: [] }),
  mumToTeacher: concern('Two.'),
  mumToDad: concern('Three.', { audience: ['parents'] }),
  dadToSenco: concern('Four.', { audience: [] }),
  oseiToSenco: concern('Five.', { audience: [] }),
  oseiToFamily: concern('Six.', { audience: ['parents', 'child'] }),
};
const rowanToParents = voice();
const adaToTeacher = voice({ childId: adasFile, audience: ['educators'] });
const answered = concern('Seven.', { audience: [] });
const nest = deciding([]);

const ids: Record<string, string> = {
  ...Object.fromEntries(Object.entries(said).map(([name, one]) => [name, one.concernId])),
  rowanToParents: rowanToParents.voiceId,
  adaToTeacher: adaToTeacher.voiceId,
  answered: answered.concernId,
};

/** What each may read, as the school would write it on a wall: everybody who is not named reads nothing. */
const readable: Partial<Record<Name, readonly string[]>> = {
  farrow: Object.keys(ids),
  okafor: Object.keys(ids),
  osei: ['mumToTeacher', 'oseiToSenco', 'oseiToFamily'],
  idowu: ['adaToTeacher'],
  ada: ['adaToTeacher'],
  mum: ['mumToSenco', 'mumToTeacher', 'mumToDad', 'oseiToFamily', 'rowanToParents', 'answered'],
  dad: ['dadToSenco', 'mumToDad', 'oseiToFamily', 'rowanToParents'],
  rowan: ['rowanToParents', 'oseiToFamily'],
};
const filesOf: Partial<Record<Name, readonly string[]>> = {
  farrow: [adasFile, rowansFile],
  okafor: [adasFile, rowansFile],
  osei: [rowansFile],
  idowu: [adasFile],
  mum: [rowansFile],
  dad: [rowansFile],
  rowan: [rowansFile],
  adasMum: [adasFile],
  ada: [adasFile],
  vale: [wrensFile],
};
const mine = (name: Name) => readable[name] ?? [];
const ofRowan = (name: Name) => mine(name).filter((one) => one !== 'adaToTeacher');
const idsOf = (list: readonly string[]) => list.map((one) => ids[one]!).toSorted();
const metIn = (text: string) =>
  Object.values(ids)
    .filter((id) => text.includes(id))
    .toSorted();

beforeAll(async () => {
  house = await openHouse();
  await house.done('mum', 'concern/raise-concern', answered);
  const influences = [influence(answered.concernId, 'not', 'Because of the hall.')];
  await house.done('farrow', 'decision/take-decision', { ...nest, influences });
  const speakers: Record<string, Name> = { mum: 'mum', dad: 'dad', osei: 'osei' };
  for (const [name, one] of Object.entries(said)) await house.done(speakers[name.split('To')[0]!]!, 'concern/raise-concern', one);
  await house.done('rowan', 'voice/share-voice', rowanToParents);
  const { position } = await house.done('ada', 'voice/share-voice', adaToTeacher);
  await house.query('farrow', `child/children?seen=${position}`);
});
afterAll(() => house.close());

describe.each(names)('what %s is shown', (name) => {
  const files = filesOf[name] ?? [];
  const hasRowan = files.includes(rowansFile);

  it('given everything that was said, when their children are listed, then there are those and no others', async () => {
    const { status, body } = await house.query(name, 'child/children');
    expect(status).toBe(200);
    expect(body.children.map((one: { childId: string }) => one.childId).toSorted()).toEqual([...files].toSorted());
    for (const one of body.children as { childId: string; open: number }[]) {
      const about = one.childId === rowansFile ? ofRowan(name) : mine(name).filter((id) => id === 'adaToTeacher');
      expect(one.open).toBe(about.filter((id) => id !== 'answered').length);
    }
  });

  it.each(['child/child', 'input/inputs', 'timeline/timeline'])(
    'given the file of Rowan, when %s is asked, then it shows what is theirs',
    async (path) => {
      const answer = await house.query(name, `${path}?child=${rowansFile}`);
      expect(answer.status).toBe(hasRowan ? 200 : 404);
      expect(metIn(answer.text)).toEqual(hasRowan && path !== 'child/child' ? idsOf(ofRowan(name)) : []);
    },
  );

  it('given each thing that was said, when it is asked for by its id, then it is there or it never was', async () => {
    for (const [one, id] of Object.entries(ids)) {
      const answer = await house.query(name, `input/input?input=${id}`);
      expect([one, answer.status]).toEqual([one, mine(name).includes(one) ? 200 : 404]);
    }
  });

  it('given the decision, when it is asked for, then it names only what they may read', async () => {
    const answer = await house.query(name, `decision/decision?decision=${nest.decisionId}`);
    expect(answer.status).toBe(hasRowan ? 200 : 404);
    expect(metIn(answer.text)).toEqual(mine(name).includes('answered') ? [ids['answered']] : []);
    expect(answer.text.includes('Because of the hall.')).toBe(mine(name).includes('answered'));
  });

  it('given the queue and the school, when they are asked for, then staff see theirs and nobody else any', async () => {
    const staff = cast[name].roles.length > 0;
    const [queue, school] = [await house.query(name, 'input/queue'), await house.query(name, 'school/school')];
    expect([queue.status, school.status]).toEqual([staff ? 200 : 404, 200]);
    expect((school.body as { staff: unknown[] }).staff.length > 0).toBe(staff);
    const leads = ['farrow', 'okafor'].includes(name);
    const open = staff ? mine(name).filter((one) => one !== 'answered') : [];
    expect(metIn(queue.text)).toEqual(idsOf(leads ? [...open, 'answered'] : open));
    expect(queue.text.includes('Because of the hall.')).toBe(leads);
  });

  it('given themself, when they ask who they are, then it is they', async () => {
    const { body } = await house.query(name, 'session/me');
    expect(body).toMatchObject({ personId: cast[name].person, roles: cast[name].roles, classes: cast[name].classes });
    expect(metIn(JSON.stringify(body))).toEqual([]);
  });
});

/** Who may ask what of Rowan's file or of Alderbrook. */
const families: readonly Name[] = ['mum', 'dad'];
const leaders: readonly Name[] = ['farrow', 'okafor'];
const around: readonly Name[] = [...families, 'rowan', ...leaders, 'osei'];
const one = ids['mumToTeacher']!;
const file = { childId: rowansFile };
const commands: Record<string, { readonly who: readonly Name[]; readonly data: object }> = {
  OpenSchool: { who: [], data: { schoolId: alderbrook, name: 'Another', urn: null, closures: [] } },
  PublishClosures: {
    who: leaders,
    data: { schoolId: alderbrook, closures: [{ from: '2026-10-30', to: '2026-10-26', name: 'Half term' }] },
  },
  AppointStaff: { who: leaders, data: appointed(cast.osei, 'educator', 'Mr Osei').data },
  EndAppointment: { who: leaders, data: { schoolId: alderbrook, personId: cast.farrow.person, role: 'senco', on: '2026-12-01' } },
  EnrolChild: { who: leaders, data: { ...enrolment, upn: null } },
  PlaceChild: { who: leaders, data: { ...file, place: { yearGroup: '3', className: 'Kestrels' } } },
  RecordRelationship: { who: leaders, data: relationship(cast.mum, 'Mum', 'mother') },
  EndRelationship: { who: leaders, data: { ...file, personId: cast.vale.person, on: '2026-12-01', reason: 'Wrong child.' } },
  RaiseConcern: { who: around, data: { ...said.mumToTeacher } },
  AcknowledgeConcern: { who: leaders, data: { ...file, concernId: one, answerBy: '2026-09-01' } },
  TriageConcern: {
    who: leaders,
    data: { ...file, concernId: ids['answered'], route: 'watch', reason: 'So.', familyTold: { told: false, reason: 'Not yet.' } },
  },
  ShareVoice: { who: around, data: rowanToParents },
  ReadInput: { who: [...leaders, 'osei'], data: { ...file, inputId: one } },
  TranslateInput: {
    who: [...leaders, 'osei'],
    data: { ...file, inputId: one, language: 'pl', words: 'Dwa.', method: 'person', by: 'Marta' },
  },
  CloseInput: { who: leaders, data: { ...file, inputId: ids['answered'], outcome: 'settled', reason: 'So.' } },
  ReopenInput: { who: ['mum'], data: { ...file, inputId: one, decisionId: null, words: 'No.' } },
  NoteAnswer: { who: ['mum'], data: { ...file, inputId: one, decisionId: null } },
  TakeDecision: { who: leaders, data: { ...nest, influences: [] } },
  AnswerDecision: {
    who: [...families, 'rowan'],
    data: { ...file, decisionId: nest.decisionId, answers: [{ itemId: one, answer: 'agreed' }] },
  },
};

describe('what each may ask', () => {
  it('given the catalogue, when it is held against this page, then no command is missing', () => {
    expect(Object.keys(commands).toSorted()).toEqual(catalogue.flatMap((room) => Object.keys(room.commands)).toSorted());
  });

  it.each(Object.keys(commands))(
    'given everybody, when each asks for %s, then it is heard of those who may and does not exist for others',
    async (type) => {
      const { who, data } = commands[type]!;
      const room = catalogue.find((each) => type in each.commands)!;
      for (const name of names) {
        const before = (await house.log()).length;
        const answer = await house.ask(name, `${room.name}/${addressOf(type)}`, data);
        expect([name, answer.status === 404 ? 'nothing there' : 'heard']).toEqual([name, who.includes(name) ? 'heard' : 'nothing there']);
        expect([200, 404, 409]).toContain(answer.status);
        if (answer.status !== 200) expect((await house.log()).length).toBe(before);
      }
    },
  );
});
