import { counterRow, frame as citizens, glossaryRow } from '.'

/**
 * The frame of whoever works on what is another's: clerks, agents, helpers, and of the page where the family is asked. Their
 * help is the departments and the counter: they are themselves whom a citizen is told to ask.
 */
export const frame = {
  ...citizens,
  helpRows: [
    { icon: 'phone', label: '打 12333', note: '人社、社保', tel: '12333' },
    { icon: 'phone', label: '打 12393', note: '医保', tel: '12393' },
    { icon: 'phone', label: '打 12329', note: '公积金', tel: '12329' },
    counterRow,
    glossaryRow,
  ],
} as const
