// What the scripts of our pages share: keys of writes, and sounds.

// The key of a write, which is then done once however often it is sent.
export function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

let audio = null;

export function wake() { audio ??= typeof AudioContext === 'undefined' ? null : new AudioContext(); }

// Plays one tone after the other: Hz (0 is a pause), ms, shape of the wave.
export function sound(pattern, fades = false) {
    wake();
    if (!audio) return;
    audio.resume();
    let at = audio.currentTime;
    for (const [frequency, length, shape] of pattern) {
        const end = at + length / 1000;
        if (frequency) {
            const [tone, volume] = [audio.createOscillator(), audio.createGain()];
            tone.type = shape ?? 'sine';
            tone.frequency.value = frequency;
            volume.gain.setValueAtTime(0.3, at);
            if (fades) volume.gain.exponentialRampToValueAtTime(0.001, end);
            tone.connect(volume).connect(audio.destination);
            tone.start(at);
            tone.stop(end);
        }
        at = end;
    }
}
