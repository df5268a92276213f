/** The page: files come in by choosing or dropping, a verdict is shown. It asks no network, and keeps nothing. */
import { signsIn } from '../key.ts';
import { fileOf, verify, type FileGiven } from '../verify.ts';
import { pageWords } from './page-words.ts';
import { pasted } from './pasted.ts';
import { answerOf, detailsOf, made } from './told.ts';

const at = <Kind extends HTMLElement = HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;
const [lead, verdictPlace, details, chosen, ways, wrong] = ['lead', 'verdict', 'details', 'chosen', 'ways', 'sign-wrong'].map((id) =>
  at(id),
) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];
const [input, sign, paste] = [at<HTMLInputElement>('files'), at<HTMLInputElement>('sign'), at<HTMLTextAreaElement>('paste')];
/** Past this a file is none of school’s. */
const most = 64 * 1024 * 1024;
const files = new Map<string, FileGiven>();

/** Nothing, one whole sign, or null where it is not whole. */
const signGiven = (): readonly string[] | null => {
  const text = sign.value.trim().replace(/[\s\u2010-\u2015]+/g, '-');
  if (text === '') return [];
  const dashed = text.includes('-') ? text : (text.match(/.{1,4}/g) ?? []).join('-');
  const signs = signsIn(dashed.toUpperCase());
  return signs.length === 1 ? signs : null;
};

const listChosen = (): void => {
  chosen.replaceChildren(
    ...[...files.keys()].map((name) => {
      const out = made('button', 'button plain', '×') as HTMLButtonElement;
      out.type = 'button';
      out.setAttribute('aria-label', pageWords.takeOut(name));
      out.addEventListener('click', () => {
        files.delete(name);
        if (name === pageWords.pasted) paste.value = '';
        check();
        (files.size > 0 ? chosen.querySelector('button') : input)?.focus();
      });
      return made('li', '', made('span', '', name), out);
    }),
  );
};

const check = (): void => {
  listChosen();
  const isNone = files.size === 0;
  chosen.hidden = ways.hidden = isNone;
  lead.hidden = !isNone;
  const keys = signGiven();
  wrong.textContent = keys ? '' : pageWords.signWrong;
  sign.setAttribute('aria-invalid', keys ? 'false' : 'true');
  const choose = document.querySelector('label[for=files]');
  if (choose) choose.textContent = isNone ? pageWords.choose : pageWords.chooseMore;
  if (isNone) {
    verdictPlace.replaceChildren();
    details.replaceChildren();
    return;
  }
  const verdict = verify([...files.values()], { keys: keys ?? [] });
  verdictPlace.replaceChildren(answerOf(verdict));
  details.replaceChildren(...detailsOf(verdict));
};

const read = async (file: File): Promise<FileGiven> =>
  file.size > most ? { name: file.name, text: '' } : fileOf(file.name, new Uint8Array(await file.arrayBuffer()));

/** A folder, or a file that went away, is as one that is empty. */
const readSafely = (file: File): Promise<FileGiven> => read(file).catch(() => ({ name: file.name, text: '' }));

/** Two files of one name are two files; the same once more is not. */
const keep = (one: FileGiven): void => {
  let name = one.name;
  for (let n = 2; files.has(name) && files.get(name)?.text !== one.text; n += 1) name = `${one.name} (${n})`;
  files.set(name, { ...one, name });
};

const take = async (some: Iterable<File>): Promise<void> => {
  const all = [...some];
  if (all.length === 0) return;
  verdictPlace.replaceChildren(made('p', 'lead', pageWords.checking));
  for (const one of await Promise.all(all.map(readSafely))) keep(one);
  // What is being looked at is painted before it is looked at.
  await new Promise((done) => setTimeout(done, 30));
  check();
  scrollTo({ top: 0 });
};

input.addEventListener('change', () => {
  const some = [...(input.files ?? [])];
  input.value = '';
  void take(some);
});
sign.addEventListener('change', check);
paste.addEventListener('change', () => {
  files.delete(pageWords.pasted);
  if (paste.value.trim() !== '') files.set(pageWords.pasted, { name: pageWords.pasted, text: pasted(paste.value) });
  check();
});
at('print').addEventListener('click', () => {
  for (const one of document.querySelectorAll('details')) one.open = true;
  print();
});
at('again').addEventListener('click', () => {
  files.clear();
  sign.value = paste.value = '';
  check();
  input.focus();
});
addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('over');
});
addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) document.body.classList.remove('over');
});
addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('over');
  void take(event.dataTransfer?.files ?? []);
});
