// The query page: named questions, one's own SPARQL, the answer as a table.
"use strict";

const ENTITY = "https://w3id.org/unionkg/id/";
const MOST_ROWS = 2000;
const START = `SELECT ?union ?initiative {
  ?u a ukg:UnionBody ; skos:prefLabel ?union ; ukg:organises ?i .
  ?i skos:prefLabel ?initiative
} ORDER BY ?union ?initiative LIMIT 100`;

const $ = id => document.getElementById(id);
let questions = [];
let table = { header: [], rows: [] };

function make(tag, text, values = {}) {
  const node = Object.assign(document.createElement(tag), values);
  if (text !== undefined) node.textContent = text;
  return node;
}

function showQuestion() {
  const question = questions[$("question").selectedIndex];
  $("arguments").replaceChildren(...question.parameters.map(parameter => {
    const label = make("label", `${parameter.zh} ${parameter.en}`);
    label.append(make("input", undefined, { name: parameter.name, required: true, autocomplete: "off" }));
    return label;
  }));
  $("text").value = question.sparql.trim();
}

async function answer(form, path, fields) {
  const button = form.querySelector("button");
  button.disabled = true;
  tell("……");
  try {
    const response = await fetch(path, { method: "POST", body: new URLSearchParams(fields) });
    const kind = response.headers.get("Content-Type") ?? "";
    const text = await response.text();
    if (!response.ok) throw new Error(JSON.parse(text).error);
    show(kind.includes("json") ? fromResults(JSON.parse(text)) : fromTriples(text));
  } catch (error) {
    show({ header: [], rows: [] });
    tell(error.message, true);
  } finally {
    button.disabled = false;
  }
}

function fromResults(results) {
  if ("boolean" in results) return { header: ["ASK"], rows: [[{ value: String(results.boolean) }]] };
  const header = results.head.vars;
  return { header, rows: results.results.bindings.map(row => header.map(name => row[name] ?? { value: "" })) };
}

function fromTriples(text) {
  const rows = text.split("\n").filter(Boolean).map(line => {
    const [, subject, predicate, object] = line.match(/^(\S+) (\S+) (.*) \.$/);
    return [subject, predicate, object].map(term => ({ value: term.replace(/^<(.*)>$/, "$1") }));
  });
  return { header: ["subject", "predicate", "object"], rows };
}

function show(found) {
  table = found;
  const shown = found.rows.slice(0, MOST_ROWS);
  const head = make("tr");
  head.append(...found.header.map(name => make("th", name, { scope: "col" })));
  const body = shown.map(row => {
    const line = make("tr");
    line.append(...row.map(cell));
    return line;
  });
  $("answer").replaceChildren(...(found.header.length ? [head, ...body] : []));
  $("save").hidden = !found.rows.length;
  const cut = found.rows.length > shown.length ? `，显示前 ${shown.length} 行 (the first are shown)` : "";
  tell(`${found.rows.length} 行 rows${cut}`);
}

function cell(term) {
  const isNumber = /#(integer|decimal|double)$/.test(term.datatype ?? "");
  const text = term.value.startsWith(ENTITY) ? decodeURI(term.value.slice(ENTITY.length)) : term.value;
  return make("td", text, { className: isNumber ? "number" : "" });
}

function tell(text, fault = false) {
  $("told").textContent = text;
  $("told").className = fault ? "fault" : "";
}

function save() {
  const quote = text => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [table.header, ...table.rows.map(row => row.map(term => term.value))].map(row => row.map(quote).join(","));
  const file = new Blob(["\ufeff" + lines.join("\r\n") + "\r\n"], { type: "text/csv" });
  const link = make("a", "", { href: URL.createObjectURL(file), download: "answer.csv" });
  link.click();
  URL.revokeObjectURL(link.href);
}

$("question").addEventListener("change", showQuestion);
$("save").addEventListener("click", save);
$("ask").addEventListener("submit", event => {
  event.preventDefault();
  const inputs = [...$("arguments").querySelectorAll("input")];
  const fields = [["name", questions[$("question").selectedIndex].name], ...inputs.map(input => ["argument", input.value.trim()])];
  answer(event.target, "ask", fields);
});
$("sparql").addEventListener("submit", event => {
  event.preventDefault();
  answer(event.target, "sparql", { query: $("text").value });
});

fetch("questions.json").then(response => response.json()).then(site => {
  questions = site.questions;
  $("endpoint").textContent = site.endpoint;
  $("question").replaceChildren(...questions.map(question => make("option", `${question.zh} ${question.en}`)));
  showQuestion();
  $("text").value = START;
});
