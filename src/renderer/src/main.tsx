import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { fetchWindow, Page, windowOf } from '../Page.tsx'
import { createSnapshotStore } from '../snapshot-store.ts'
import '../styles/base.css'

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no #root')

const name = windowOf(window.location.hash)
fetchWindow(name)
const bridge = window.enough
// The app ending is, to a window, like being put away: what is being written is saved.
bridge.onLeaving(() => window.dispatchEvent(new Event('pagehide')))
createRoot(root).render(
  <StrictMode>
    <Page bridge={bridge} store={createSnapshotStore(bridge)} name={name} />
  </StrictMode>,
)
