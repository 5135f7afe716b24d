create table if not exists application (
  client_id varchar primary key,
  client_secret varchar not null
);

create table if not exists envelope (
  seq bigint generated always as identity primary key,
  id varchar not null unique,
  client_id varchar not null,
  tenant_id varchar not null,
  due_at timestamp with time zone,
  body clob not null
);
create index if not exists envelope_of_application on envelope (client_id, seq);
create index if not exists envelope_by_deadline on envelope (due_at);

create table if not exists message (
  seq bigint generated always as identity primary key,
  sent_at timestamp with time zone not null,
  channel varchar not null,
  recipient varchar not null,
  subject varchar not null,
  text clob not null,
  link varchar,
  code varchar
);

create table if not exists webhook (
  seq bigint generated always as identity primary key,
  id varchar not null unique,
  client_id varchar not null,
  url varchar not null,
  events varchar not null,
  secret varchar not null
);

create table if not exists delivery (
  seq bigint generated always as identity primary key,
  webhook_id varchar not null,
  event varchar not null,
  event_id varchar not null,
  body clob not null,
  attempts int not null,
  state varchar not null,
  next_at timestamp with time zone not null,
  last_result varchar not null
);
create index if not exists delivery_by_state on delivery (state);
