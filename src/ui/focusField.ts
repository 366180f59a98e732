/** Brings the focus to the control of a field, as `Field` names it. */
export const focusField = (form: HTMLElement | null, field: string): void =>
  form?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)?.focus();
