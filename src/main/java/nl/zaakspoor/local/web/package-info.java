// SPDX-License-Identifier: EUPL-1.2
/**
 * What a developer sees of a local run: the banner in the log, the front page, the mailbox, and a way to publish an event
 * with nothing but curl. Unless local is enabled none of it is there; where it is, it answers only callers at this machine.
 */
@NullMarked
package nl.zaakspoor.local.web;

import org.jspecify.annotations.NullMarked;
