// The booth's script: holds the camera ready, takes a photo at each press, and sends the photos
// one after the other until each is answered. The subject before the camera is in #panel, which
// the server makes; without one there, nothing is taken.

import { newKey, sound, wake } from './common.js';

const live = document.getElementById('live');
const [picture, take, notice, counter, which] = [live.querySelector('.picture'),
    ...['take', 'camera-notice', 'waiting', 'which'].map((id) => document.getElementById(id))];
const words = live.dataset;
live.hidden = false;

// What photos belong to. While a scan waits for its verdict that is not known.
function bound() {
    const panel = document.getElementById('panel');
    const isWaiting = panel?.getAttribute('aria-busy') === 'true'
        || document.querySelector('#connection.lost');
    return panel?.dataset.subject && !isWaiting ? { ...panel.dataset } : null;
}

// MARK: The camera

const remembered = 'rampa-booth-camera';
const video = document.createElement('video');
Object.assign(video, { playsInline: true, muted: true, autoplay: true });
video.setAttribute('aria-hidden', 'true');
let stream = null;

function say(text) { notice.textContent = text; }

function constraints(device) {
    const size = { width: { ideal: 4096 }, height: { ideal: 2160 } };
    return { video: device
        ? { ...size, deviceId: { exact: device } } : { ...size, facingMode: 'environment' } };
}

async function open() {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    showState();
    say(words.starts);
    const device = localStorage.getItem(remembered);
    try {
        try {
            stream = await navigator.mediaDevices.getUserMedia(constraints(device));
        } catch (error) {
            // The camera of last time may be gone; any other does.
            if (!device || error.name === 'NotAllowedError') throw error;
            stream = await navigator.mediaDevices.getUserMedia(constraints(null));
        }
        video.srcObject = stream;
        picture.replaceChildren(video);
        await video.play();
    } catch (error) {
        stream = null;
        picture.replaceChildren();
        showState();
        say(error.name === 'NotAllowedError' ? words.denied
            : error.name === 'NotFoundError' ? words.none : `${words.none} (${error.message})`);
        return;
    }
    stream.getVideoTracks()[0].addEventListener('ended', () => {
        stream = null;
        showState();
        say(words.lost);
    });
    // What was said since then stays: that a slip comes first.
    if (notice.textContent === words.starts) say('');
    showState();
    // The first picture takes longest: that one is nobody's photo.
    const frame = copy();
    remark(small(frame));
    frame.toBlob(() => {}, 'image/jpeg');
    await listCameras();
}

// Browsers tell the names of cameras only after one was allowed.
async function listCameras() {
    const devices = await navigator.mediaDevices.enumerateDevices();
    const cameras = devices.filter((device) => device.kind === 'videoinput');
    const used = stream?.getVideoTracks()[0]?.getSettings().deviceId;
    which.replaceChildren(...cameras.map((camera, index) =>
        new Option(camera.label || `${index + 1}`, camera.deviceId, false,
            camera.deviceId === used)));
    which.hidden = which.labels[0].hidden = cameras.length < 2;
}

which.addEventListener('change', () => {
    localStorage.setItem(remembered, which.value);
    which.blur();
    open();
});

function showState() {
    take.disabled = !(stream && bound());
    picture.hidden = !stream;
}

async function stayAwake() {
    try { await navigator.wakeLock?.request('screen'); } catch { /* then the screen may sleep */ }
}

if (navigator.mediaDevices) {
    navigator.mediaDevices.addEventListener('devicechange', () => {
        if (stream) listCameras(); else open();
    });
    document.addEventListener('visibilitychange', () => { if (!document.hidden) stayAwake(); });
    stayAwake();
    open();
} else {
    say(words.needsHttps);
    showState();
}

// MARK: Taking a photo

const shots = []; // those that wait, oldest first
const answered = []; // those whose photo is not on the page yet
const remarks = new Map(); // what was noticed about a photo, by its id
window.pressToPicture = []; // ms from press to picture, for measurements

// The moment counts: the frame is copied before anything else happens.
function grab() {
    const subject = bound();
    if (!subject || !stream || !video.videoWidth) return null;
    return { frame: copy(), subject };
}

function copy() {
    const frame = document.createElement('canvas');
    [frame.width, frame.height] = [video.videoWidth, video.videoHeight];
    frame.getContext('2d').drawImage(video, 0, 0);
    return frame;
}

function keep({ frame, subject }, pressed) {
    add({ frame, subject, thumbnail: small(frame) });
    picture.classList.remove('flash');
    void picture.offsetWidth; // so that the flash starts again
    picture.classList.add('flash');
    shutter();
    requestAnimationFrame(() => {
        setTimeout(() => { window.pressToPicture.push(performance.now() - pressed); });
    });
}

function press(pressed) {
    const grabbed = grab();
    if (grabbed) keep(grabbed, pressed); else refuse();
}

function refuse() {
    if (!bound()) say(words.scanSlip);
    sound([[180, 200, 'square']], true);
}

function small(source) {
    const canvas = document.createElement('canvas');
    canvas.width = 320;
    canvas.height = Math.round(320 * source.height / source.width);
    canvas.getContext('2d', { willReadFrequently: true })
        .drawImage(source, 0, 0, canvas.width, canvas.height);
    return canvas;
}

function add(shot) {
    shot.key = newKey();
    shot.item = document.createElement('li');
    shot.item.className = 'waits';
    shot.label = document.createElement('p');
    shot.label.textContent = words.waiting;
    if (shot.thumbnail) shot.item.append(shot.thumbnail);
    shot.item.append(shot.label);
    shots.push(shot);
    decorate();
    tell();
    work();
}

take.addEventListener('click', (event) => { press(event.timeStamp); });

// MARK: Keys and pedals

// A pedal's Space comes alone, a scanner's among other keys: it waits as long as those could come.
const alone = 60; // ms
let lastOther = -Infinity;
let held = null;

function isTyping() {
    return document.activeElement?.matches('input, select, textarea, summary')
        || (document.activeElement?.matches('button') && document.activeElement !== take);
}

addEventListener('keydown', (event) => {
    const isSpace = event.key === ' ';
    if (!isSpace && event.key !== 'PageDown') {
        lastOther = event.timeStamp;
        if (held && event.timeStamp - held.pressed < alone) drop();
        return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || (isSpace && isTyping())) return;
    event.preventDefault();
    if (event.repeat) return;
    if (!isSpace) {
        press(event.timeStamp);
        return;
    }
    if (event.timeStamp - lastOther < alone) return;
    if (held) release();
    held = { pressed: event.timeStamp, grabbed: grab(), timer: setTimeout(release, alone) };
}, { capture: true });

// Else a focused button would be clicked as well.
addEventListener('keyup', (event) => {
    if (event.key === ' ' && !isTyping()) event.preventDefault();
}, { capture: true });

function release() {
    const { pressed, grabbed } = held;
    drop();
    if (grabbed) keep(grabbed, pressed); else refuse();
}

function drop() {
    clearTimeout(held.timer);
    held = null;
}

// MARK: Sending, in order, none lost

let isWorking = false;
const pause = (time) => new Promise((later) => { setTimeout(later, time); });

async function work() {
    if (isWorking) return;
    isWorking = true;
    while (shots.length) {
        const shot = shots[0];
        if (!shot.file) await prepare(shot);
        if (await send(shot)) {
            shots.shift();
            tell();
            refresh();
        } else {
            await pause(1500);
        }
    }
    isWorking = false;
}

async function prepare(shot) {
    shot.remark = remark(shot.thumbnail);
    mark(shot.item, shot.remark);
    shot.file = await new Promise((made) => { shot.frame.toBlob(made, 'image/jpeg', 0.92); });
    shot.frame.width = shot.frame.height = 0; // gives its memory back
    shot.frame = null;
}

// Whether it was answered; what was not is sent again under its key.
async function send(shot) {
    const { photos, way, station } = shot.subject;
    try {
        const response = await fetch(
            `${photos}?way=${way}&station=${encodeURIComponent(station)}`, { method: 'POST',
                body: shot.file, headers: { 'Content-Type': shot.file.type,
                    'Idempotency-Key': shot.key } });
        if (response.ok) {
            shot.id = (await response.json()).id;
            if (shot.isLate) say('');
            if (shot.remark) remarks.set(shot.id, shot.remark);
            answered.push(shot);
            shot.item.classList.remove('waits');
            shot.label.textContent = '✓';
            return true;
        }
        const problem = await response.json();
        // Signed out, or the station is busy: the photo is as good as before.
        if (response.status >= 500 || [401, 403, 408, 429].includes(response.status)) {
            say(problem.detail);
            shot.isLate = true;
            return false;
        }
        shot.label.textContent = `${words.notSent} ${problem.detail}`;
        shot.label.className = 'refusal';
        shot.item.classList.remove('waits');
        answered.push(shot);
        sound([[180, 400, 'square']], true);
        return true;
    } catch {
        return false;
    }
}

function tell() {
    counter.textContent = shots.length ? `${shots.length} ${words.waiting}` : '';
}

addEventListener('beforeunload', (event) => { if (shots.length) event.preventDefault(); });

// MARK: Dark and blurred photos

// Means over the small picture: below 40 of 255 nothing is to be seen; edges give the Laplacian
// its variance, and blur takes them away.
function remark(canvas) {
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    const grey = new Float32Array(width * height);
    let sum = 0;
    for (let index = 0; index < grey.length; index += 1) {
        grey[index] = 0.299 * data[4 * index] + 0.587 * data[4 * index + 1]
            + 0.114 * data[4 * index + 2];
        sum += grey[index];
    }
    if (sum / grey.length < 40) return words.dark;
    let [total, squares, count] = [0, 0, 0];
    for (let y = 1; y < height - 1; y += 1) {
        for (let x = 1; x < width - 1; x += 1) {
            const at = y * width + x;
            const edge = grey[at - 1] + grey[at + 1] + grey[at - width] + grey[at + width]
                - 4 * grey[at];
            total += edge;
            squares += edge * edge;
            count += 1;
        }
    }
    const variance = squares / count - (total / count) ** 2;
    return variance < 30 ? words.blurred : null;
}

function mark(item, text) {
    if (!text || item.querySelector('.remark')) return;
    const line = document.createElement('p');
    line.className = 'remark';
    line.textContent = text;
    item.append(line);
}

// MARK: The page

// Puts what only this browser knows on the page that the server made.
function decorate() {
    const subject = bound();
    for (const [id, text] of remarks) {
        const item = document.querySelector(`li[data-photo="${id}"]`);
        if (item) mark(item, text);
    }
    for (const shot of [...answered, ...shots]) {
        if (shot.id && document.querySelector(`li[data-photo="${shot.id}"]`)) {
            answered.splice(answered.indexOf(shot), 1);
            shot.item.remove();
        } else if (shot.subject.subject === subject?.subject) {
            const set = document.querySelector(`[data-set="${shot.subject.way}"]`);
            const list = set?.querySelector('ol');
            if (list && list.firstElementChild !== shot.item) list.prepend(shot.item);
            set?.querySelector('.none')?.remove();
        }
    }
    showState();
}

async function refresh() {
    const subject = bound();
    if (!subject || shots.some((shot) => shot.subject.subject === subject.subject)) return;
    await visit(subject.page, ['work'], () => bound()?.page === subject.page);
}

// Shows another page of the booth in place of this one: the camera stays on, and no photo that
// waits is lost.
async function visit(address, parts, isWanted = () => true) {
    try {
        const response = await fetch(address);
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        if (!response.ok || !page.getElementById('work')) return false;
        if (!isWanted()) return true;
        for (const id of parts) {
            document.getElementById(id)?.replaceWith(page.getElementById(id));
        }
        decorate();
        return true;
    } catch {
        return false;
    }
}

function isBooth(address) {
    return address.origin === location.origin && address.pathname.startsWith('/booth/');
}

addEventListener('click', async (event) => {
    const link = event.target.closest?.('a[href]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!isBooth(new URL(link.href))) return;
    event.preventDefault();
    if (await visit(link.href, ['panel', 'work'])) {
        history.pushState(null, '', link.href);
    } else if (!shots.length) {
        location.assign(link.href);
    }
});

addEventListener('popstate', () => { visit(location.href, ['panel', 'work']); });

// A scan put something else before the camera, or nothing.
addEventListener('verdict', () => {
    if (held) drop();
    if (document.activeElement?.matches('input')) document.activeElement.blur();
    if (stream) say('');
    // Once the scan counts as answered.
    queueMicrotask(() => {
        const subject = bound();
        history.pushState(null, '', subject ? `/booth/${subject.subject}` : '/booth');
        decorate();
    });
});

// Photos from files go the way of all photos.
addEventListener('submit', (event) => {
    if (event.target.id !== 'upload') return;
    const files = [...event.target.elements.pictures.files];
    const subject = bound();
    if (!files.length || !subject) return;
    event.preventDefault();
    for (const file of files) add({ file, subject });
    event.target.reset();
});

// MARK: Sound

for (const kind of ['keydown', 'pointerdown']) {
    addEventListener(kind, wake, { capture: true, once: true });
}

function shutter() {
    window.played?.push('shutter');
    sound([[2200, 50, 'triangle']], true);
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(30);
}

decorate();
