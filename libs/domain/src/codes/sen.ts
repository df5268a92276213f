/**
 * School census codes of special educational need and provision.
 * Source: DfE school census and SEN2 code sets (2025); BESD and S are retired and refused.
 */
export const senProvision = { N: 'No special educational need', K: 'SEN support', E: 'Education, health and care plan' } as const;
export type SenProvision = keyof typeof senProvision;

export const senType = {
  SPLD: 'Specific learning difficulty',
  MLD: 'Moderate learning difficulty',
  SLD: 'Severe learning difficulty',
  PMLD: 'Profound and multiple learning difficulty',
  SEMH: 'Social, emotional and mental health',
  SLCN: 'Speech, language and communication needs',
  ASD: 'Autistic spectrum disorder',
  HI: 'Hearing impairment',
  VI: 'Vision impairment',
  MSI: 'Multi-sensory impairment',
  PD: 'Physical disability',
  DS: 'Down Syndrome',
  OTH: 'Other difficulty or disability',
  NSA: 'SEN support, no specialist assessment of type of need',
} as const;
export type SenType = keyof typeof senType;
export const senTypes = Object.keys(senType) as [SenType, ...SenType[]];

/** National curriculum years as the census writes them. */
export const yearGroups = ['N1', 'N2', 'R', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', 'X'] as const;
