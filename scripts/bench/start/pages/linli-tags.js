/** Two tags of ours and the client in one file, as a careful host would bundle them. @module */
import '@linli/task-board/linli-task-board';
import '@linli/sign-up/linli-request-form';
import { connect } from '@linli/client';
import { provide } from '@linli/kit';

provide(document.documentElement, { api: connect({ baseUrl: location.origin, token: 'held' }), communityId: 'bench' });
