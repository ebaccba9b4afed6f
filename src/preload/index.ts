import type { EnoughBridge, HistoryProgress, InsightsProgress } from '@shared/bridge.ts'
import { CHANNELS } from '@shared/channels.ts'
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import type { Sound } from '@core/settings.ts'
import type { Snapshot } from '@core/views/snapshot-type.ts'

const platforms: Readonly<Record<string, EnoughBridge['platform']>> = { darwin: 'mac', win32: 'windows' }

/** Named methods only; no channel name and no event object reaches the page. */
const bridge: EnoughBridge = {
  dispatch: (command) => ipcRenderer.invoke(CHANNELS.dispatch, command),
  getSnapshot: () => ipcRenderer.invoke(CHANNELS.getSnapshot),
  onSnapshot: (listener) => {
    const heard = (_event: IpcRendererEvent, snapshot: Snapshot): void => listener(snapshot)
    ipcRenderer.on(CHANNELS.snapshot, heard)
    return () => {
      ipcRenderer.off(CHANNELS.snapshot, heard)
    }
  },
  onSound: (listener) => {
    const heard = (_event: IpcRendererEvent, sound: Sound): void => listener(sound)
    ipcRenderer.on(CHANNELS.sound, heard)
    return () => {
      ipcRenderer.off(CHANNELS.sound, heard)
    }
  },
  onLeaving: (listener) => {
    const heard = (): void => {
      listener()
      void ipcRenderer.invoke(CHANNELS.left)
    }
    ipcRenderer.on(CHANNELS.leaving, heard)
    return () => {
      ipcRenderer.off(CHANNELS.leaving, heard)
    }
  },
  fit: (height) => ipcRenderer.invoke(CHANNELS.fit, height),
  // Whether somebody has clicked or pressed a key just now is looked at here, where no script of the page reaches.
  copy: (sentence) => ipcRenderer.invoke(CHANNELS.copy, { sentence, isAsked: navigator.userActivation.isActive }),
  chooseWatched: (what) => ipcRenderer.invoke(CHANNELS.chooseWatched, what),
  checkWatched: (path) => ipcRenderer.invoke(CHANNELS.checkWatched, path),
  importJoy: () => ipcRenderer.invoke(CHANNELS.importJoy),
  exportJoy: () => ipcRenderer.invoke(CHANNELS.exportJoy),
  findNotes: (wanted) => ipcRenderer.invoke(CHANNELS.findNotes, wanted),
  getInsights: (wish) => ipcRenderer.invoke(CHANNELS.getInsights, wish),
  onInsightsProgress: (listener) => {
    const heard = (_event: IpcRendererEvent, progress: InsightsProgress): void => listener(progress)
    ipcRenderer.on(CHANNELS.insightsProgress, heard)
    return () => {
      ipcRenderer.off(CHANNELS.insightsProgress, heard)
    }
  },
  saveExport: (wish) => ipcRenderer.invoke(CHANNELS.saveExport, wish),
  previewPage: (wish) => ipcRenderer.invoke(CHANNELS.previewPage, wish),
  findShipped: (wish) => ipcRenderer.invoke(CHANNELS.findShipped, wish),
  saveEverything: () => ipcRenderer.invoke(CHANNELS.saveEverything),
  saveRecording: () => ipcRenderer.invoke(CHANNELS.saveRecording),
  chooseImport: () => ipcRenderer.invoke(CHANNELS.chooseImport),
  takeIn: () => ipcRenderer.invoke(CHANNELS.takeIn),
  chooseHistory: (what) => ipcRenderer.invoke(CHANNELS.chooseHistory, what),
  readHistory: (wish) => ipcRenderer.invoke(CHANNELS.readHistory, wish),
  takeHistory: () => ipcRenderer.invoke(CHANNELS.takeHistory),
  takeHistoryBack: () => ipcRenderer.invoke(CHANNELS.takeHistoryBack),
  onHistoryProgress: (listener) => {
    const heard = (_event: IpcRendererEvent, progress: HistoryProgress): void => listener(progress)
    ipcRenderer.on(CHANNELS.historyProgress, heard)
    return () => {
      ipcRenderer.off(CHANNELS.historyProgress, heard)
    }
  },
  erase: (erasing) => ipcRenderer.invoke(CHANNELS.erase, erasing),
  copiedFiles: () => ipcRenderer.invoke(CHANNELS.copiedFiles),
  earlierCopies: (file) => ipcRenderer.invoke(CHANNELS.earlierCopies, file),
  goBack: (wish) => ipcRenderer.invoke(CHANNELS.goBack, wish),
  openData: () => ipcRenderer.invoke(CHANNELS.openData),
  chooseShared: () => ipcRenderer.invoke(CHANNELS.chooseShared),
  leaveShared: () => ipcRenderer.invoke(CHANNELS.leaveShared),
  nameComputer: (wish) => ipcRenderer.invoke(CHANNELS.nameComputer, wish),
  forgetComputer: (device) => ipcRenderer.invoke(CHANNELS.forgetComputer, device),
  pathOf: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
  platform: platforms[process.platform] ?? 'linux',
}

contextBridge.exposeInMainWorld('enough', bridge)
