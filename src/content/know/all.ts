import { basis } from './basis'
import { birthDate } from './birthDate'
import { illness } from './illness'
import { materialsPage } from './materials'
import { offline } from './offline'
import { pension } from './pension'
import { when } from './when'
import { wordsPage } from './words'
import { working } from './working'

/** Everything that can be read without an account. */
export const all = {
  title: '要知道的',
  lead: '不用登录就能看。',
  entries: [
    { page: 'when', icon: 'calendar', label: when.title },
    { page: 'pension', icon: 'card', label: pension.title },
    { page: 'materials', icon: 'list', label: materialsPage.title },
    { page: 'birthDate', icon: 'document', label: birthDate.title },
    { page: 'offline', icon: 'counter', label: offline.title },
    { page: 'illness', icon: 'person', label: illness.title },
    { page: 'working', icon: 'folder', label: working.title },
    { page: 'basis', icon: 'law', label: basis.title },
    { page: 'words', icon: 'info', label: wordsPage.title },
  ],
} as const
