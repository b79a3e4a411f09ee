// Which fields of a form differ, in the order in which the form has them.

export function changedFields<Form extends object>(before: Form, after: Form): (keyof Form)[] {
  const fields = Object.keys(before) as (keyof Form)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
