create table if not exists client (
  client_id varchar primary key,
  client_secret varchar not null,
  scopes varchar not null
);

create table if not exists document (
  seq bigint generated always as identity primary key,
  id varchar not null unique,
  external_id varchar not null unique,
  due_at timestamp with time zone,
  pending boolean not null,
  body clob not null
);
create index if not exists document_by_due on document (due_at);
create index if not exists document_by_pending on document (pending);

create table if not exists message (
  seq bigint generated always as identity primary key,
  document_id varchar not null,
  sent_at timestamp with time zone not null,
  channel varchar not null,
  recipient varchar not null,
  subject varchar not null,
  text clob not null,
  link varchar
);
create index if not exists message_of_document on message (document_id, seq);

create table if not exists event (
  seq bigint generated always as identity primary key,
  id varchar not null unique,
  type varchar not null,
  body clob not null,
  locked_until timestamp with time zone not null
);

create table if not exists webhook (
  id bigint generated always as identity primary key,
  body clob not null
);

create table if not exists delivery (
  seq bigint generated always as identity primary key,
  webhook_id bigint not null,
  event_id varchar not null,
  type varchar not null,
  created_at timestamp with time zone not null,
  url varchar not null,
  body clob not null,
  attempts int not null,
  state varchar not null,
  next_at timestamp with time zone not null,
  last_result varchar not null
);
create index if not exists delivery_by_state on delivery (state);
create index if not exists delivery_of_webhook on delivery (webhook_id, seq);
