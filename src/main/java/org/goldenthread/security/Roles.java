package org.goldenthread.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Says roles in words.
 */
final class Roles {

	private Roles() {
	}

	static String either(Role... roles) {
		return Arrays.stream(roles).map(Roles::word).collect(Collectors.joining(" or "));
	}

	static String all(Collection<Role> roles) {
		return roles.isEmpty() ? "none" : roles.stream().sorted().map(Roles::word).collect(Collectors.joining(" and "));
	}

	private static String word(Role role) {
		return role.name().toLowerCase(Locale.ROOT);
	}

}
