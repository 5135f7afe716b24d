create table if not exists setting (
  name varchar primary key,
  content varchar not null
);

create table if not exists file (
  sha varchar primary key,
  content blob not null
);

create table if not exists answer (
  owner varchar not null,
  place varchar not null,
  idempotency_key varchar not null,
  fingerprint varchar not null,
  status int not null,
  body clob not null,
  created_at timestamp with time zone not null,
  primary key (owner, place, idempotency_key)
);
create index if not exists answer_by_age on answer (created_at);
