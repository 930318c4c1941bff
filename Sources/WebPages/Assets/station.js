// The desk's script: reads the hand scanner whatever has the focus, sends scans in order and
// loses none, and shows the server's verdict. All words and rules are the server's.

import { newKey, sound } from './common.js';

const maxGap = 50; // ms between two keys of a scanner; people are slower
const maxAverage = 35;
const silence = 120; // ms after which a burst without Enter is over

const form = document.getElementById('scan');

// MARK: The hand scanner

// A US scanner on another host's layout: by position the keys are right, by character they are
// not; a scanner set to the host's layout is the other way round. Both go to the server.
const positions = { Minus: ['-', '_'], Equal: ['=', '+'], Slash: ['/', '?'], Period: ['.', '>'],
    Comma: [',', '<'], Semicolon: [';', ':'], Space: [' ', ' '], Digit5: ['5', '%'],
    Digit4: ['4', '$'], BracketRight: [']', '}'], BracketLeft: ['[', '{'] };

function byPosition(event) {
    if (/^Key[A-Z]$/.test(event.code)) return event.code[3];
    if (event.code in positions) return positions[event.code][event.shiftKey ? 1 : 0];
    const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code);
    return digit ? digit[1] : event.key;
}

let burst = null;

function begin(event) {
    const field = document.activeElement;
    const text = field && 'value' in field && 'selectionStart' in field ? field : null;
    burst = { keys: '', codes: '', times: [], field: text, value: text?.value,
        caret: text?.selectionStart, timer: 0 };
}

function isScan() {
    if (!burst || burst.times.length < 4) return false;
    const times = burst.times;
    const gaps = times.slice(1).map((time, index) => time - times[index]);
    return Math.max(...gaps) <= maxGap
        && gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length <= maxAverage;
}

function finish() {
    clearTimeout(burst.timer);
    const { keys, codes, field, value, caret } = burst;
    burst = null;
    if (field) {
        field.value = value;
        try { field.setSelectionRange(caret, caret); } catch { /* this kind has no caret */ }
    }
    const texts = [...new Set([codes, keys])];
    if (!obey(texts)) send(texts);
}

addEventListener('keydown', (event) => {
    if (event.repeat) return;
    const last = burst?.times.at(-1);
    if (burst && event.timeStamp - last > maxGap) burst = null;
    if (event.key === 'Enter' || event.key === 'Tab') {
        if (isScan()) {
            event.preventDefault();
            event.stopPropagation();
            finish();
        } else {
            burst = null;
        }
        return;
    }
    const isGroupSeparator = event.ctrlKey && (event.key === ']' || event.code === 'BracketRight');
    if (event.key.length !== 1 && !isGroupSeparator) return;
    if ((event.ctrlKey || event.altKey || event.metaKey) && !isGroupSeparator) return;
    if (!burst) begin(event);
    if (isGroupSeparator) event.preventDefault();
    if (event.key === ' ' && document.activeElement?.matches('button, a, summary')) {
        event.preventDefault();
    }
    burst.keys += isGroupSeparator ? '\x1d' : event.key;
    burst.codes += isGroupSeparator ? '\x1d' : byPosition(event);
    burst.times.push(event.timeStamp);
    clearTimeout(burst.timer);
    burst.timer = setTimeout(() => { if (isScan()) finish(); }, silence);
}, { capture: true });

// MARK: Commands

// A card that the hand scanner reads presses the button that bears its command, after the scans
// before it are answered. What a camera sees commands nothing: a stranger's paper may lie there.
// A command that no button bears now goes to the server, which says so.
const commands = new Map((document.body.dataset.commands ?? '').split(' ')
    .map((pair) => pair.split('=')));

function obey(texts) {
    const command = texts.map((text) => commands.get(text.replace(/[\s-]/g, '').toUpperCase()))
        .find(Boolean);
    if (!command) return false;
    latest.then(() => {
        const button = [...document.querySelectorAll(`[data-command="${command}"]`)]
            .find((candidate) => !candidate.disabled && candidate.getClientRects().length);
        if (button) button.click(); else send(texts);
    });
    return true;
}

// MARK: Sending, in order, none lost

const queue = [];
let isSending = false;
const connection = document.getElementById('connection');
const connected = connection?.textContent ?? '';

let latest = Promise.resolve(); // the answer to the scan that was sent last

function enqueue(body) {
    body.set('form', form.elements.form.value);
    body.set('key', newKey());
    latest = new Promise((answered) => {
        queue.push({ body, answered });
        sendNext();
    });
    return latest;
}

// Several texts are readings of one code, or codes that were seen together.
function send(texts, areTogether = false) {
    const body = new FormData();
    for (const text of texts) body.append('text', text);
    if (areTogether) body.set('together', '1');
    return enqueue(body);
}

async function sendNext() {
    if (isSending || queue.length === 0) return;
    isSending = true;
    const { body, answered } = queue[0];
    const slow = setTimeout(() => {
        document.getElementById('panel')?.setAttribute('aria-busy', 'true');
    }, 150);
    try {
        const response = await fetch(form.action, { method: 'POST', body });
        if (response.status >= 500) throw new Error(`status ${response.status}`);
        show(await response.text(), response);
        queue.shift();
        answered();
        tell(0);
    } catch {
        // Kept under its key and sent again: the server does it once.
        tell(queue.length);
        await new Promise((later) => { setTimeout(later, 1500); });
    } finally {
        clearTimeout(slow);
        isSending = false;
    }
    sendNext();
}

function tell(waiting) {
    if (!connection) return;
    connection.textContent = waiting ? `${waiting} ${connection.dataset.waiting}` : connected;
    connection.classList.toggle('lost', waiting > 0);
}

addEventListener('beforeunload', (event) => { if (queue.length) event.preventDefault(); });

// MARK: Showing

function show(text, response) {
    const page = new DOMParser().parseFromString(text, 'text/html');
    if (response.redirected || !page.getElementById('panel')) {
        location.assign(response.url);
        return;
    }
    for (const id of ['panel', 'log', 'today', 'work']) {
        const [present, next] = [document.getElementById(id), page.getElementById(id)];
        if (present && next) present.replaceWith(next);
    }
    const panel = document.getElementById('panel');
    const outcome = panel?.dataset.outcome;
    panel?.dispatchEvent(new CustomEvent('verdict', { bubbles: true, detail: outcome }));
    play(outcome);
}

form.addEventListener('submit', (event) => {
    event.preventDefault();
    const field = form.elements.text;
    if (field.value.trim() && !obey([field.value])) send([field.value]);
    field.value = '';
});

// One of several things, chosen on the panel, is a scan of its code.
addEventListener('submit', (event) => {
    if (!event.target.matches('.choice')) return;
    event.preventDefault();
    send([event.target.elements.text.value]);
});

const photo = document.getElementById('photo');
photo?.addEventListener('submit', (event) => {
    event.preventDefault();
    const file = photo.elements.picture.files[0];
    if (!file) return;
    const body = new FormData();
    body.append('picture', file);
    enqueue(body);
    photo.reset();
});

// MARK: Sound and vibration

const tones = { // Hz, ms, shape of the wave; those of good news above the noise of machines
    ok: [[1320, 90]], twice: [[880, 80], [0, 40], [880, 80]], which: [[660, 110], [990, 160]],
    unknown: [[880, 140], [440, 220]], again: [[990, 80], [660, 120]],
    stop: [[180, 180, 'square'], [0, 60], [180, 380, 'square']],
};
window.played = []; // the sounds that were played, for tests

function play(outcome) {
    const pattern = tones[outcome];
    if (!pattern) return;
    window.played.push(outcome);
    // Before the first key or touch browsers refuse, and complain.
    if (navigator.userActivation?.hasBeenActive) {
        navigator.vibrate?.(outcome === 'stop' ? 400 : outcome === 'ok' ? 40 : [120, 60, 120]);
    }
    sound(pattern);
}

// MARK: The camera

const camera = document.getElementById('camera');
if (camera) {
    camera.hidden = false;
    const [button, notice] = [camera.querySelector('button'), camera.querySelector('p')];
    if (!navigator.mediaDevices) {
        button.disabled = true;
        notice.textContent = camera.dataset.needsHttps;
    } else {
        button.addEventListener('click', () => { watch(camera, button, notice); });
    }
}

// What lies before the camera is scanned once, however long it stays. One frame may miss some of
// its codes, so two count together; it is gone when none of its codes was seen for a second.
const away = 1000; // ms
let view = null;

// What is to be scanned now, if anything.
function noticed(texts) {
    if (!texts.length) return null;
    const now = performance.now();
    if (!view || now - view.at > away || !texts.some((text) => view.texts.has(text))) {
        view = { texts: new Set(texts), at: now, isScanned: false };
        return null;
    }
    view.at = now;
    if (view.isScanned) return null;
    view.isScanned = true;
    for (const text of texts) view.texts.add(text);
    return [...view.texts];
}

// Sends the newest frame only after the last answer.
async function watch(camera, button, notice) {
    let stream;
    try {
        stream = await navigator.mediaDevices.getUserMedia({
            video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } } });
    } catch (error) {
        notice.textContent = error.name === 'NotAllowedError' ? camera.dataset.denied
            : error.name === 'NotFoundError' ? camera.dataset.none
                : `${camera.dataset.none} (${error.message})`;
        return;
    }
    notice.textContent = '';
    button.hidden = true;
    const video = document.createElement('video');
    Object.assign(video, { playsInline: true, muted: true, srcObject: stream });
    camera.prepend(video);
    await video.play();
    const canvas = document.createElement('canvas');
    while (stream.active) {
        const scale = Math.min(1, 900 / video.videoWidth);
        canvas.width = video.videoWidth * scale;
        canvas.height = video.videoHeight * scale;
        canvas.getContext('2d').drawImage(video, 0, 0, canvas.width, canvas.height);
        const frame = await new Promise((made) => { canvas.toBlob(made, 'image/jpeg', 0.7); });
        const texts = noticed(await read(frame));
        if (texts) await send(texts, true);
    }
}

async function read(frame) {
    try {
        const response = await fetch('/api/v1/readings', { method: 'POST', body: frame });
        if (!response.ok) return [];
        return (await response.json()).codes.map((code) => code.text);
    } catch {
        return [];
    }
}
