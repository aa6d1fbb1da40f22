-- SPDX-License-Identifier: EUPL-1.2
-- How long requests really took, and what was said of that per product.

alter table request
    -- The Dutch day of its first answer, and in how many days that came, without those that stood still (see Turnaround). Empty
    -- while there is none. Follows from the timeline, and is written with it; the rebuild fills it for what was there before.
    add column answered_on   date,
    add column duration_days int,
    add check ((answered_on is null) = (duration_days is null) and duration_days >= 0);
-- All that percentiles and their calibration ask, so that neither reads the table itself.
create index request_duration on request (product, answered_on, duration_days) include (received_on)
    where answered_on is not null;

-- What the answers before a day said of a product. Kept, so that it can be judged by what residents were told at the time.
create table product_duration (
    product     text not null,
    computed_on date not null,
    cases       int not null,
    median_days int not null,
    -- Eight out of ten took no longer.
    eighty_days int not null,
    primary key (product, computed_on)
);
create index product_duration_of_day on product_duration (computed_on);
