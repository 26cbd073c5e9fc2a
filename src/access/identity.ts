/** Who asks: the person, the office and the role that a token vouches for. */

/** What a person may do, from reading only to everything. */
export const roles = ['ANALYST', 'CITY_OFFICER', 'PROVINCE_OFFICER', 'ADMIN'] as const;

/** ANALYST reads; CITY_OFFICER writes for its city; PROVINCE_OFFICER writes and decides for its province; ADMIN does everything. */
export type Role = (typeof roles)[number];

/** A person who has signed in. */
export interface Identity {
  /** The person, as the identity provider names them. */
  readonly actor: string;
  /** Id of the office on whose behalf the person acts: `cn/shanxi/shuozhou/fao`. */
  readonly office: string;
  readonly role: Role;
}
