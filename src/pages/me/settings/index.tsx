import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { frame, windowTitle } from '@/content/frame'
import { settings as words } from '@/content/me/settings'
import { notKept } from '@/content/notKept'
import { unreadNotices } from '@/content/notices/unread'
import { useNotices } from '@/stores/notices'
import { useSession } from '@/stores/session'
import { TEXT_SIZE_PX, useSettings, type TextSize, type Theme } from '@/stores/settings'
import { Button, ButtonRow } from '@/ui/button'
import { ChoiceGroup } from '@/ui/choice'
import { focusOn, useFocusNext } from '@/ui/focus'
import { Note } from '@/ui/note'
import { Notice } from '@/ui/notice'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Row, RowList } from '@/ui/row'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Swatch } from '@/ui/swatch'
import { open } from '@/ui/target'
import { Text } from '@/ui/text'
import { Install } from './install'

const sizes = Object.keys(words.size.options) as TextSize[]
const themes = Object.keys(words.theme.options) as Theme[]

export default function SettingsPage() {
  const { textSize, theme, phoneFull, setTextSize, setTheme } = useSettings()
  const signedIn = useSession((state) => state.status === 'signedIn')
  return (
    <Page
      frame={frame}
      title={windowTitle(words.title)}
      tab="me"
      barLinks={[{ icon: 'textSize', label: words.size.legend, onPress: () => focusOn('size') }]}
    >
      <PageHead title={words.heading} />
      {phoneFull && (
        <Note tone="wait" live>
          {notKept.choices}
        </Note>
      )}
      <ChoiceGroup
        name="size"
        legend={words.size.legend}
        legendLevel={2}
        hint={words.size.hint}
        options={sizes.map((value) => ({
          value,
          label: words.size.options[value],
          sampleSize: TEXT_SIZE_PX[value],
        }))}
        value={textSize}
        onChange={(value) => setTextSize(value as TextSize)}
      />
      <ChoiceGroup
        name="theme"
        legend={words.theme.legend}
        legendLevel={2}
        options={themes.map((value) => ({
          value,
          ...words.theme.options[value],
          sample: <Swatch theme={value}>{words.theme.sample}</Swatch>,
        }))}
        value={theme}
        onChange={(value) => setTheme(value as Theme)}
      />
      <Account />
      <Section id="more" title={words.more.title}>
        <RowLinks>
          {signedIn && <Unread />}
          {signedIn && (
            <RowLink
              icon="speaker"
              label={words.more.channels}
              note={words.more.channelsNote}
              to="/pages/me/channels/index"
            />
          )}
          {signedIn && (
            <RowLink
              icon="phone"
              label={words.more.devices}
              note={words.more.devicesNote}
              to="/pages/me/devices/index"
            />
          )}
          <RowLink
            icon="pen"
            label={words.more.agent}
            note={words.more.agentNote}
            to="/pages/agent/whom/index"
          />
          <RowLink
            icon="lock"
            label={words.more.privacy}
            note={words.more.privacyNote}
            to="/pages/me/privacy/index"
          />
          <RowLink
            icon="folder"
            label={words.more.unit}
            note={words.more.unitNote}
            to="/pages/unit/home/index"
          />
        </RowLinks>
      </Section>
      <Install />
      <SignOut />
    </Page>
  )
}

/** 消息: how many are unread. */
function Unread() {
  const { unread, count } = useNotices()
  const again = useCallback(() => void count(), [count])
  useEffect(again, [again])
  useDidShow(again)
  return (
    <RowLink
      icon="info"
      label={unreadNotices.label}
      note={unread ? unreadNotices.note(unread) : unreadNotices.read}
      strong={Boolean(unread)}
      to="/pages/me/notices/index"
    />
  )
}

function Account() {
  const me = useSession((state) => (state.status === 'signedIn' ? state.me : null))
  const { account } = words
  if (!me) {
    return (
      <Section id="account" title={account.title}>
        <RowLinks>
          <RowLink
            icon="phone"
            label={account.signIn}
            note={account.signInNote}
            to="/pages/me/signin/index"
          />
        </RowLinks>
      </Section>
    )
  }
  return (
    <Section id="account" title={account.title}>
      <RowList>
        <Row label={account.phone} value={me.phoneMasked} />
        <Row
          label={account.identity}
          value={me.person ? account.proved(me.person.name) : account.notProved}
        />
      </RowList>
      {!me.person && (
        <RowLinks>
          <RowLink
            icon="shield"
            label={account.prove}
            note={account.proveNote}
            to="/pages/me/identity/index"
          />
        </RowLinks>
      )}
    </Section>
  )
}

/** Leaving never throws away what only this phone knows without saying so first. */
function SignOut() {
  const signedIn = useSession((state) => state.status === 'signedIn')
  const signOut = useSession((state) => state.signOut)
  const onlyHere = useSession((state) => state.onlyHere)
  const [unsaved, setUnsaved] = useState(false)
  const [busy, setBusy] = useState(false)
  const focusNext = useFocusNext()
  if (!signedIn) return null

  const leave = async (evenUnsaved: boolean) => {
    setBusy(true)
    const end = await signOut({ evenUnsaved })
    setBusy(false)
    if (end === 'unsaved') {
      setUnsaved(true)
      focusNext('unsaved')
    } else open(frame.home, 'root')
  }
  if (unsaved && onlyHere) {
    return (
      <Notice
        tone="wait"
        id="unsaved"
        title={onlyHere.words ? words.signOut.unsavedTitle : words.signOut.picturesTitle}
      >
        {onlyHere.words && <Text>{words.signOut.unsavedWords}</Text>}
        {onlyHere.pictures && <Text>{words.signOut.waitingPictures}</Text>}
        <ButtonRow>
          <Button onPress={() => setUnsaved(false)}>{words.signOut.stay}</Button>
          <Button busy={busy} onPress={() => void leave(true)}>
            {words.signOut.leave}
          </Button>
        </ButtonRow>
      </Notice>
    )
  }
  return (
    <Section id="sign-out" title={words.signOut.label} hideTitle>
      <Button busy={busy} onPress={() => void leave(false)}>
        {words.signOut.label}
      </Button>
      <Text small tone="quiet">
        {words.signOut.note}
      </Text>
    </Section>
  )
}
