/** Tells Vue's templates of the tags of Linli. @module */
import '@linli/honour-roll/vue';
import '@linli/sign-up/vue';
import '@linli/task-board/vue';
