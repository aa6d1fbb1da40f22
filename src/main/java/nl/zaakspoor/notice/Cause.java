// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.notice;

/**
 * A reason to tell somebody something, once.
 *
 * @param key tells causes of one kind apart, such as the step that was reached and how often the request had been reopened
 */
public record Cause(NoticeKind kind, String key) {}
