-- SPDX-License-Identifier: EUPL-1.2
-- What could not be taken, and what goes out on topics.

create table rejected_event (
    id            bigint generated always as identity primary key,
    code          text not null,
    detail        text not null,
    source        text,
    type          text,
    event_id      text,
    subject       text,
    rejected_at   timestamptz not null,
    expires_at    timestamptz not null,
    origin_topic     text,
    origin_partition int,
    origin_offset    bigint,
    -- As Kafka gives it, in milliseconds since 1970: a topic that was made anew counts its offsets from the start again.
    origin_timestamp bigint,
    -- The record as it came, sealed; not kept at all where it holds a BSN.
    record        bytea,
    -- A record that is read again after a crash is the same rejection.
    constraint rejected_event_of_origin unique (origin_topic, origin_partition, origin_offset, origin_timestamp)
);
create index rejected_event_of_source on rejected_event (source, rejected_at);

-- Events of ours on their way to Kafka: written with the change they tell of, removed once Kafka has them.
create table outbox (
    id         bigint generated always as identity primary key,
    topic      text not null,
    key        text,
    -- A CloudEvent in structured mode. Nothing personal ever stands here.
    content    text not null,
    created_at timestamptz not null
);
