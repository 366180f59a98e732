/** The buttons of the head that the search presses for a person, by what each sets. */
export const CONTROL_BUTTONS = { t: 'chon-ky', area: 'chon-dia-ban', agency: 'chon-co-quan', asOf: 'chon-thoi-diem' } as const;
