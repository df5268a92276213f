import type { Letter, Mail } from './mail.ts';

/** What stands below the words of every letter that leaves the house; nothing while nobody has said what. */
export class Foot {
  #says: () => string | null = () => null;

  /** @param says lines in plain letters, so that a mail stays as short as it is; asked anew for each letter */
  stand(says: () => string | null): void {
    this.#says = says;
  }

  /** Below two hyphens and a space, as mail readers know the end of a letter. */
  under(mail: Mail): Mail {
    return {
      ...mail,
      send: (letter: Letter) => {
        const said = this.#says();
        return mail.send(said ? { ...letter, text: `${letter.text}\n-- \n${said}\n` } : letter);
      },
    };
  }
}
