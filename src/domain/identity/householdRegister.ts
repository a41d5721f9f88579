/**
 * Whether whoever has this number stands in a household register of the mainland: holders of a 居住证 or of a
 * 永久居留身份证 do not (ruling 17). Its first three characters are enough, so that a masked one will do.
 */
export const isInHouseholdRegister = (idNumber: string): boolean => !/^(8[123]|9)/.test(idNumber)
