/** The app on its page. @module */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@linli/honour-roll/linli-honour-roll';
import '@linli/sign-up/linli-request-form';
import '@linli/task-board/linli-task-board';
import { App } from './app.tsx';
import { signIn } from './session.ts';
import './app.css';

signIn();
createRoot(document.querySelector('#app') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
