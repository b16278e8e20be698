// SPDX-License-Identifier: EUPL-1.2
import { mount } from 'svelte';
import '../style/tokens.css';
import '../style/base.css';
import { language, speak } from './i18n/language.svelte.ts';
import App from './views/App.svelte';
import { listenToBrowser } from './views/state/desk.svelte.ts';

const target = document.querySelector('#app');
if (target === null) {
    throw new Error('index.html has no #app');
}
speak(language());
listenToBrowser();
mount(App, { target });
