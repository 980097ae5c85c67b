'use strict';
// Texts of people and models only ever become text nodes.
const find = id => document.getElementById(id);
let shown = {at: 0};
let busy = false;

function element(name, text, kind) {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

function stretches(place, parts) {
  place.replaceChildren(...parts.map(part =>
      part.kind === 'plain' ? document.createTextNode(part.text) : element('mark', part.text, part.kind)));
}

function turn(line) {
  const made = element('p', '', 'turn');
  const text = element('span', line.text, 'text');
  text.dir = 'auto';
  made.append(element('b', line.speaker), text);
  return made;
}

function passage(each, index, all) {
  const made = document.createElement('details');
  made.open = all.length <= 6 || each.text.some(part => part.kind !== 'plain');
  const text = element('p', '', 'text');
  text.dir = 'auto';
  stretches(text, each.text);
  made.append(element('summary', each.title), text);
  return made;
}

function task(each) {
  find('before').replaceChildren(...each.before.map(turn));
  find('asked').textContent = each.question;
  const reply = find('reply');
  if (each.reply.length === 0) {
    reply.replaceChildren(element('span', 'The reply is empty.', 'empty'));
  } else {
    stretches(reply, each.reply);
  }
  find('at-hand').hidden = each.passages.length === 0;
  find('passages').replaceChildren(...each.passages.map(passage));
  find('about').textContent = 'Case ' + each.case + ', ' + each.category;
}

// The question in one paragraph; what explains it can be folded away once it is known.
// Lines that a file broke in the middle of a sentence are joined.
function ask(text) {
  const question = text.replace(/([^.?!:;\n])\n(?![\s*•\d-])/g, '$1 ');
  const end = question.indexOf('\n\n');
  find('question').textContent = end < 0 ? question : question.slice(0, end);
  find('rules').textContent = end < 0 ? '' : question.slice(end).trim();
  find('rule').hidden = end < 0;
}

function show(view) {
  const moved = view.at !== shown.at;
  shown = view;
  const left = !view.over && view.task !== undefined;
  document.title = (left ? view.at + 1 + ' of ' + view.count : 'Done') + ' · ' + view.criterion;
  find('criterion').textContent = view.criterion + ' · ' + view.annotator;
  find('count').textContent = (left ? 'Reply ' + (view.at + 1) + ' of ' + view.count : view.at + ' of ' + view.count + ' done')
      + ' · ' + view.passed + ' pass, ' + view.failed + ' fail' + (view.skipped ? ', ' + view.skipped + ' skipped' : '');
  find('progress').max = view.count;
  find('progress').value = view.at;
  ask(view.question);
  find('notice').textContent = view.notice;
  find('work').hidden = !left;
  find('done').hidden = left;
  find('ask').hidden = !left;
  find('extras').hidden = !left;
  for (const id of ['pass', 'fail', 'skip']) find(id).hidden = !left;
  find('undo').hidden = view.over;
  find('undo').disabled = view.at === 0;
  find('end').hidden = view.over;
  if (left) task(view.task);
  if (!left) {
    find('done-title').textContent = view.over ? 'Finished. You can close this page.' : 'All done';
    find('summary').replaceChildren(...view.summary.map(line => element('p', line)));
  }
  if (moved || !left) {
    find('rule').open = false;
    find('note').value = '';
    window.scrollTo(0, 0);
    find(left ? 'reply-title' : 'done-title').focus({preventScroll: true});
  }
}

async function send(path, body) {
  if (busy) return;
  busy = true;
  try {
    const answer = await fetch(path, body === undefined ? {} : {
      method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
    if (!answer.ok) throw new Error(await answer.text());
    show(await answer.json());
  } catch (fault) {
    find('notice').textContent = fault instanceof TypeError
        ? 'assize label has ended. Every answer up to here is in the file.' : 'Not kept: ' + fault.message;
  } finally {
    busy = false;
  }
}

const say = label => send('/answer', {at: shown.at, label, note: find('note').value});
const marks = () => document.body.classList.toggle('plain', !find('marks').checked);
const actions = {
  p: () => say('pass'),
  f: () => say('fail'),
  s: () => send('/skip', {at: shown.at}),
  u: () => send('/undo', {}),
  n: () => find('note').focus(),
  w: () => { find('rule').open = !find('rule').open; },
  m: () => { find('marks').checked = !find('marks').checked; marks(); },
};

document.addEventListener('keydown', event => {
  if (event.target === find('note')) {
    if (event.key === 'Enter' || event.key === 'Escape') find('reply-title').focus({preventScroll: true});
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !find('keys').checked || shown.over) return;
  const action = actions[event.key.toLowerCase()];
  const labels = shown.task !== undefined || event.key.toLowerCase() === 'u';
  if (action && labels) {
    event.preventDefault();
    action();
  }
});
find('pass').addEventListener('click', actions.p);
find('fail').addEventListener('click', actions.f);
find('skip').addEventListener('click', actions.s);
find('undo').addEventListener('click', actions.u);
find('end').addEventListener('click', () => send('/end', {}));
find('marks').addEventListener('change', marks);
history.replaceState(null, '', '/');
send('/state');
