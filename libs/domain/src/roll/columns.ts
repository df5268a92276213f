/** What a school's export may hold. */
export const rollKinds = ['pupils', 'contacts', 'staff'] as const;
export type RollKind = (typeof rollKinds)[number];

/** One thing that is read from a row, and the headings under which exports write it. */
export interface Column {
  readonly field: string;
  /** As the person who exports the file knows it. */
  readonly heading: string;
  /** Other headings, without case, spaces and signs. */
  readonly also: readonly string[];
  /** Headings that together make the value where the whole is not there. */
  readonly parts?: readonly (readonly string[])[];
  readonly needed: boolean;
}

const upn: Column = {
  field: 'upn',
  heading: 'UPN',
  also: ['uniquepupilnumber', 'pupilupn', 'upnnumber', 'childupn', 'studentupn'],
  needed: true,
};
const forenames = ['forename', 'firstname', 'legalforename', 'legalfirstname', 'givenname'];
const surnames = ['surname', 'lastname', 'legalsurname', 'legallastname', 'familyname'];
const name = (...also: string[]): Column => ({
  field: 'name',
  heading: 'Name',
  also: ['fullname', ...also],
  parts: [forenames, surnames],
  needed: true,
});
const email = (...also: string[]): Column => ({
  field: 'email',
  heading: 'E-mail',
  also: ['emailaddress', 'mail', 'primaryemail', 'homeemail', 'mainemail', ...also],
  needed: false,
});

export const columns: Readonly<Record<RollKind, readonly Column[]>> = {
  pupils: [
    upn,
    name('legalname', 'legalfullname', 'pupilname', 'pupil', 'studentname', 'childname'),
    {
      field: 'called',
      heading: 'Called',
      also: ['knownas', 'likestobecalled', 'preferredname', 'preferredforename', 'preferredfirstname', 'chosenname'],
      needed: false,
    },
    { field: 'dateOfBirth', heading: 'Date of birth', also: ['dob', 'birthdate', 'born', 'dateofbirthddmmyyyy'], needed: true },
    {
      field: 'yearGroup',
      heading: 'Year group',
      also: ['year', 'ncyear', 'ncyeargroup', 'nationalcurriculumyear', 'curriculumyear', 'yeartaughtin', 'nyear'],
      needed: true,
    },
    {
      field: 'className',
      heading: 'Class',
      also: ['classname', 'registration', 'registrationgroup', 'regform', 'reg', 'form', 'tutorgroup', 'registrationform'],
      needed: true,
    },
    {
      field: 'provision',
      heading: 'SEN provision',
      also: ['sen', 'senstatus', 'send', 'sendstatus', 'senprovisioncode', 'sencode', 'senneedsprovision', 'senstage'],
      needed: true,
    },
    {
      field: 'needs',
      heading: 'Needs',
      also: ['senneeds', 'sentype', 'sentypes', 'typeofneed', 'need', 'senneed', 'sentypecode'],
      parts: [
        ['primaryneed', 'primarysenneed', 'senprimaryneed', 'sentype1', 'senneed1'],
        ['secondaryneed', 'secondarysenneed', 'sensecondaryneed', 'sentype2', 'senneed2'],
      ],
      needed: false,
    },
  ],
  contacts: [
    { ...upn, heading: 'Pupil’s UPN', also: ['upn', 'pupilsupn', ...upn.also] },
    {
      field: 'reference',
      heading: 'Contact reference',
      also: ['reference', 'contactid', 'contactref', 'personid', 'contactcode', 'contactnumber'],
      needed: false,
    },
    name('contactname', 'contact', 'parentname', 'carername', 'adultname'),
    {
      field: 'called',
      heading: 'Called',
      also: ['calledbythechild', 'calledbychild', 'childcalls', 'knownas', 'thechildsays'],
      needed: false,
    },
    {
      field: 'relationship',
      heading: 'Relationship',
      also: ['relation', 'relationshiptopupil', 'relationshiptochild', 'relationtype'],
      needed: true,
    },
    {
      field: 'parentalResponsibility',
      heading: 'Parental responsibility',
      also: ['pr', 'hasparentalresponsibility', 'parentalresp', 'parentresponsibility'],
      needed: true,
    },
    email('contactemail', 'parentemail'),
    {
      field: 'writes',
      heading: 'Writes',
      also: ['language', 'languagetheywrite', 'writtenlanguage', 'correspondencelanguage', 'firstlanguage', 'homelanguage'],
      needed: false,
    },
    { field: 'from', heading: 'From', also: ['startdate', 'since', 'validfrom'], needed: false },
  ],
  staff: [
    {
      field: 'reference',
      heading: 'Staff reference',
      also: ['reference', 'staffid', 'staffcode', 'staffref', 'payrollnumber', 'employeenumber', 'employeeid', 'personid'],
      needed: true,
    },
    name('staffname', 'legalname', 'employeename'),
    { field: 'called', heading: 'Called', also: ['knownas', 'displayname', 'salutation', 'preferredname'], needed: true },
    { field: 'role', heading: 'Role', also: ['post', 'jobtitle', 'roles', 'position'], needed: true },
    { field: 'classes', heading: 'Classes', also: ['class', 'classname', 'teaches', 'registrationgroup', 'regform'], needed: false },
    email('workemail', 'staffemail'),
    { field: 'from', heading: 'From', also: ['startdate', 'since', 'employmentstart', 'validfrom'], needed: false },
  ],
};

/** A heading without what exports differ in: case, spaces, hyphens, brackets, apostrophes. */
export const bareHeading = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

/** Where each thing stands in the file: the places of its cells, by field. */
export type Places = Readonly<Record<string, readonly number[]>>;

export interface HeadingFault {
  readonly column: string;
  readonly reason: string;
}

const placesOf = (column: Column, bare: readonly string[]): readonly number[] | null => {
  const whole = bare.findIndex((heading) => heading === bareHeading(column.heading) || column.also.includes(heading));
  if (whole >= 0) return [whole];
  const found = (column.parts ?? []).map((part) => bare.findIndex((heading) => part.includes(heading))).filter((at) => at >= 0);
  const enough = column.needed ? found.length === column.parts?.length : found.length > 0;
  return enough ? found : null;
};

/** Finds the columns of an export by its first row, or says which are missing. */
export const readHeadings = (
  headings: readonly string[],
  kind: RollKind,
): { readonly places: Places; readonly faults: readonly HeadingFault[] } => {
  const bare = headings.map(bareHeading);
  const found = columns[kind].map((column) => ({ column, places: placesOf(column, bare) }));
  const missing = found.filter(({ column, places }) => column.needed && places === null);
  const used = new Set(found.flatMap(({ places }) => (places ?? []).map((at) => bare[at])));
  const twice = headings.filter((_, at) => used.has(bare[at]) && bare.indexOf(bare[at] ?? '') !== at);
  return {
    places: Object.fromEntries(found.flatMap(({ column, places }) => (places ? [[column.field, places]] : []))),
    faults: [
      ...missing.map(({ column }) => ({
        column: column.heading,
        reason: `There is no column “${column.heading}”. Please add it to the export, with this heading.`,
      })),
      ...twice.map((heading) => ({ column: heading, reason: `There are two columns “${heading}”. Please take one of them out.` })),
    ],
  };
};

/** The values of one row by field; parts are joined, a column that is not there is empty. */
export const recordOf = (cells: readonly string[], places: Places, kind: RollKind): Readonly<Record<string, string>> =>
  Object.fromEntries(
    columns[kind].map(({ field }) => [
      field,
      (places[field] ?? [])
        .map((at) => cells[at] ?? '')
        .filter((cell) => cell !== '')
        .join(field === 'needs' ? '; ' : ' '),
    ]),
  );

/** What a person calls the column of a field. */
export const headingOf = (field: string, kind: RollKind): string =>
  columns[kind].find((column) => column.field === field)?.heading ?? field;
