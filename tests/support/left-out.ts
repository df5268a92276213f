/**
 * What the browser of the journeys leaves out. Each new window would load two pages of its own for the address bar, which nobody
 * here ever opens and which cost as much as two pages of the portal. Chromium hears only the last such list, so the one that
 * Playwright gives (1.65, `chromiumSwitches.ts`) is said again with it.
 */
const addressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];
const playwrights = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

export const leftOut = `--disable-features=${[...playwrights, ...addressBar].join(',')}`;
