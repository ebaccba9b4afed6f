import { inHtml } from '../../src/core/export/page-html.ts'

/** What a node is called, where it listens, and what it needs to be spoken to. */
export interface NodePlace {
  readonly name: string
  /** Syncthing's own name of it, made with its key */
  readonly id: string
  /** of this computer alone, for the other nodes */
  readonly syncPort: number
  /** of this computer alone, for questions and events */
  readonly askPort: number
  readonly apiKey: string
  /** the folder that it shares */
  readonly folder: string
}

/** The folder's name among the nodes. */
export const FOLDER_ID = 'enough'

/**
 * The configuration of one node, after Syncthing's documentation (docs.syncthing.net/users/config, form 35: that of
 * Debian 12's 1.19; newer ones bring it up to their own). It looks for nobody and is found by nobody: no announcing, no
 * relays, no port asked of a router, no figures sent, no upgrades. It notices a change within a second.
 */
export const configOf = (own: NodePlace, all: readonly NodePlace[]): string => `<configuration version="35">
    <folder id="${FOLDER_ID}" label="Enough" path="${inHtml(own.folder)}" type="sendreceive" rescanIntervalS="10" fsWatcherEnabled="true" fsWatcherDelayS="1" ignorePerms="false" autoNormalize="true">
        <filesystemType>basic</filesystemType>
${all.map(({ id }) => `        <device id="${id}"></device>`).join('\n')}
        <minDiskFree unit="">0</minDiskFree>
        <order>random</order>
        <markerName>.stfolder</markerName>
    </folder>
${all.map(deviceOf).join('\n')}
    <gui enabled="true" tls="false" debugging="false">
        <address>127.0.0.1:${own.askPort}</address>
        <apikey>${own.apiKey}</apikey>
        <theme>light</theme>
    </gui>
    <options>
        <listenAddress>${addressOf(own)}</listenAddress>
        <globalAnnounceEnabled>false</globalAnnounceEnabled>
        <localAnnounceEnabled>false</localAnnounceEnabled>
        <relaysEnabled>false</relaysEnabled>
        <natEnabled>false</natEnabled>
        <reconnectionIntervalS>5</reconnectionIntervalS>
        <startBrowser>false</startBrowser>
        <urAccepted>-1</urAccepted>
        <urSeen>3</urSeen>
        <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
        <crashReportingEnabled>false</crashReportingEnabled>
        <stunKeepaliveStartS>0</stunKeepaliveStartS>
        <announceLANAddresses>false</announceLANAddresses>
        <minHomeDiskFree unit="">0</minHomeDiskFree>
        <setLowPriority>false</setLowPriority>
    </options>
</configuration>
`

const addressOf = ({ syncPort }: NodePlace): string => `tcp://127.0.0.1:${syncPort}`

const deviceOf = (node: NodePlace): string =>
  `    <device id="${node.id}" name="${inHtml(node.name)}" compression="metadata">
        <address>${addressOf(node)}</address>
    </device>`
