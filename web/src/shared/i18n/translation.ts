// The shape that a language must have: every key of the English catalogue, and the extra plural form that some languages have.

export type Translation<Catalogue> = {
  [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : Translation<Catalogue[Key]>;
} & {
  [Key in keyof Catalogue as Key extends `${infer Stem}_other` ? `${Stem}_many` : never]?: string;
};
