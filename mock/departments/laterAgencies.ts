import type { DepartmentPackage, LaterAgency, PackagedAgency, PackagedMaterial } from './port'

/** A paper that comes with a supplement, beside those that are there; the same one again is as it stands now. */
export function withLater(
  { laterAgencies = [] }: DepartmentPackage,
  agency: PackagedAgency,
  materials: readonly PackagedMaterial[],
): readonly LaterAgency[] {
  const isSame = ({ mandateId }: PackagedAgency) => mandateId === agency.mandateId
  const pictures = materials.flatMap(({ id, kind }) => (kind === 'authorisation' ? id : []))
  const given = [...new Set([...(laterAgencies.find(isSame)?.given ?? []), ...pictures])]
  const one = { ...agency, given }
  return laterAgencies.some(isSame)
    ? laterAgencies.map((other) => (isSame(other) ? one : other))
    : [...laterAgencies, one]
}
