#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Sourced by mvnw: makes Maven run on a JDK of the version this project needs, where the default one is older but a newer one
# is installed in a usual place. See docs/decisions/0009-maven-runs-on-java-25.md.
zaakspoor_java=25

zaakspoor_jdk_version() {
  # JAVA_VERSION="25.0.3" in the file that every JDK has
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

zaakspoor_jdk_is_good() {
  [ -x "$1/bin/javac" ] && [ "$(zaakspoor_jdk_version "$1" | head -n 1)" -ge "$zaakspoor_java" ] 2>/dev/null
}

zaakspoor_default_jdk() {
  if [ -n "${JAVA_HOME-}" ]; then
    printf '%s\n' "$JAVA_HOME"
  elif command -v javac >/dev/null 2>&1; then
    zaakspoor_javac=$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)
    dirname "$(dirname "$zaakspoor_javac")"
  fi
}

if ! zaakspoor_jdk_is_good "$(zaakspoor_default_jdk)"; then
  set +f
  for zaakspoor_jdk in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.m2/jdks/* /opt/java/* /opt/jdk*; do
    if zaakspoor_jdk_is_good "$zaakspoor_jdk"; then
      JAVA_HOME=$zaakspoor_jdk
      export JAVA_HOME
      break
    fi
  done
  set -f
fi
