import { basis } from './basis'
import { birthDate } from './birthDate'
import { illness } from './illness'
import { performance } from '../performance'
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
    { to: '/pages/know/when/index', icon: 'calendar', label: when.title },
    { to: '/pages/know/pension/index', icon: 'card', label: pension.title },
    { to: '/pages/know/materials/index', icon: 'list', label: materialsPage.title },
    { to: '/pages/know/birthDate/index', icon: 'document', label: birthDate.title },
    { to: '/pages/know/offline/index', icon: 'counter', label: offline.title },
    { to: '/pages/know/illness/index', icon: 'person', label: illness.title },
    { to: '/pages/know/working/index', icon: 'folder', label: working.title },
    { to: '/pages/know/basis/index', icon: 'law', label: basis.title },
    { to: '/pages/performance/index', icon: 'list', label: performance.title },
    { to: '/pages/know/words/index', icon: 'info', label: wordsPage.title },
  ],
} as const
