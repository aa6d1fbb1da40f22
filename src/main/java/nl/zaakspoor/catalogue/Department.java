// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.catalogue;

import java.util.Optional;

/**
 * A department as residents know it.
 *
 * @param phone its own number; empty where the municipality's number is the one to call
 */
public record Department(DepartmentId id, Text name, Optional<String> phone) {}
