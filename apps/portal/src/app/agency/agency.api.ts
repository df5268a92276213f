import { inject, Injectable } from '@angular/core';
import type { AgencyCommand, AgencyRow, ProfessionalRow } from '@heard/domain/agency';
import { Ask, type Receipt } from '../kernel/ask.ts';

/** The services outside school, and who comes from them. */
export interface Agencies {
  readonly agencies: readonly AgencyRow[];
  readonly professionals: readonly ProfessionalRow[];
}

type Data<Type extends AgencyCommand['type']> = Extract<AgencyCommand, { type: Type }>['data'];
/** As it is asked: ids and days are plain text here. */
type Plain<T> = { readonly [Key in keyof T]: T[Key] extends string | null ? T[Key] | string : T[Key] };

@Injectable({ providedIn: 'root' })
export class AgencyApi {
  readonly #ask = inject(Ask);

  all(signal?: AbortSignal): Promise<Agencies> {
    return this.#ask.query('agency/agencies', {}, signal);
  }

  register(agency: Plain<Data<'RegisterAgency'>>, commandId: string): Promise<Receipt> {
    return this.#ask.command('agency/register-agency', agency, { commandId });
  }

  admit(professional: Plain<Data<'AdmitProfessional'>>, commandId: string): Promise<Receipt> {
    return this.#ask.command('agency/admit-professional', professional, { commandId });
  }

  end(leaving: Plain<Data<'EndProfessional'>>, commandId: string): Promise<Receipt> {
    return this.#ask.command('agency/end-professional', leaving, { commandId });
  }
}
