/** The app on its page. @module */
import { createApp } from 'vue';
import '@linli/honour-roll/linli-honour-roll';
import '@linli/sign-up/linli-request-form';
import '@linli/task-board/linli-task-board';
import App from './app.vue';
import { signIn } from './session.ts';
import './app.css';

signIn();
createApp(App).mount('#app');
