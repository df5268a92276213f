import type { Routes } from '@angular/router';
import { homeward } from './kernel/doors.ts';
import { schoolFirst } from './setup/doors.ts';

/** One line a home or a page. `data.places` (see ui/place.ts) are the links of the frame around it. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canActivate: [schoolFirst, homeward],
    loadComponent: () => import('./entry/no-home.page.ts').then((m) => m.NoHomePage),
  },
  {
    path: 'sign-in',
    pathMatch: 'full',
    canActivate: [schoolFirst],
    loadComponent: () => import('./entry/sign-in.page.ts').then((m) => m.SignInPage),
  },
  { path: 'sign-in/confirm', loadComponent: () => import('./entry/confirm.page.ts').then((m) => m.ConfirmPage) },
  { path: 'sign-in/card', loadChildren: () => import('./tablet/tablet.routes.ts').then((m) => m.scanRoutes) },
  { path: 'sign-in', loadChildren: () => import('./account/account.routes.ts').then((m) => m.wayInRoutes) },
  { path: 'account', loadChildren: () => import('./account/account.routes.ts').then((m) => m.accountRoutes) },
  { path: 'demo', loadComponent: () => import('./entry/demo.page.ts').then((m) => m.DemoPage) },
  { path: 'no-connection', loadComponent: () => import('./entry/no-connection.page.ts').then((m) => m.NoConnectionPage) },
  { path: 'timeline', loadChildren: () => import('./timeline/timeline.routes.ts').then((m) => m.timelineRoutes) },
  { path: 'concern', loadChildren: () => import('./concern/concern.routes.ts').then((m) => m.concernRoutes) },
  { path: 'input', loadChildren: () => import('./input/input.routes.ts').then((m) => m.inputRoutes) },
  { path: 'decision', loadChildren: () => import('./decision/decision.routes.ts').then((m) => m.decisionRoutes) },
  { path: 'children/:childId/consents', loadChildren: () => import('./consent/consent.routes.ts').then((m) => m.childConsentRoutes) },
  { path: 'children/:childId/who', loadChildren: () => import('./child/who.routes.ts').then((m) => m.whoRoutes) },
  { path: 'children/:childId/me', loadChildren: () => import('./child/who.routes.ts').then((m) => m.meRoutes) },
  { path: 'children/:childId/looks', loadChildren: () => import('./look/look.routes.ts').then((m) => m.lookRoutes) },
  { path: 'children/:childId/copy', loadChildren: () => import('./ledger/ledger.routes.ts').then((m) => m.copyRoutes) },
  { path: 'proof', loadChildren: () => import('./ledger/ledger.routes.ts').then((m) => m.proofRoutes) },
  {
    path: 'children/:childId/referrals',
    loadChildren: () => import('./referral/referral.routes.ts').then((m) => m.childReferralRoutes),
  },
  { path: 'profile', loadChildren: () => import('./profile/profile.routes.ts').then((m) => m.profileRoutes) },
  { path: 'referral', loadChildren: () => import('./referral/referral.routes.ts').then((m) => m.referralRoutes) },
  { path: 'agencies', loadChildren: () => import('./agency/agency.routes.ts').then((m) => m.agencyRoutes) },
  { path: 'consent', loadChildren: () => import('./consent/consent.routes.ts').then((m) => m.consentRoutes) },
  { path: 'consents', loadChildren: () => import('./consent/consent.routes.ts').then((m) => m.boardRoutes) },
  { path: 'children', loadChildren: () => import('./child/child.routes.ts').then((m) => m.childRoutes) },
  { path: 'decide', loadChildren: () => import('./decision/decide.routes.ts').then((m) => m.decideRoutes) },
  { path: 'safeguarding', loadChildren: () => import('./disclosure/disclosure.routes.ts').then((m) => m.disclosureRoutes) },
  { path: 'roll', loadChildren: () => import('./roll/roll.routes.ts').then((m) => m.rollRoutes) },
  { path: 'setup', loadChildren: () => import('./setup/setup.routes.ts').then((m) => m.setupRoutes) },
  { path: 'heard', loadChildren: () => import('./voice/heard.routes.ts').then((m) => m.heardRoutes) },
  { path: 'tablet', loadChildren: () => import('./tablet/tablet.routes.ts').then((m) => m.tabletRoutes) },
  { path: 'voice', loadChildren: () => import('./voice/voice.routes.ts').then((m) => m.voiceRoutes) },
  { path: '', loadChildren: () => import('./home/home.routes.ts').then((m) => m.homeRoutes) },
  { path: '**', loadComponent: () => import('./entry/not-here.page.ts').then((m) => m.NotHerePage) },
];
