package org.goldenthread.signin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.goldenthread.security.Caller;
import org.goldenthread.security.Role;
import org.goldenthread.security.Systems;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimsTests {

	@Test
	void aDotLeadsIntoAnObject() {
		Caller caller = caller("realm_access.roles", Map.of(),
				Map.of("realm_access", Map.of("roles", List.of("editor")), "systems", "sys-a sys-b"));
		assertThat(caller.roles()).containsExactly(Role.EDITOR);
		assertThat(caller.systems().ids()).containsExactlyInAnyOrder("sys-a", "sys-b");
	}

	@Test
	void valuesStandForTheRolesThatTheSettingsSayAndForNoOthers() {
		Caller caller = caller("roles", Map.of("R8000", Role.REVIEWER),
				Map.of("roles", List.of("R8000", "administrator"), "systems", List.of("*")));
		assertThat(caller.roles()).containsExactly(Role.REVIEWER);
		assertThat(caller.systems()).isEqualTo(Systems.ALL);
	}

	@Test
	void whoeverHasNoSuchClaimsHasNoRoleAndNoSystem() {
		Caller caller = caller("roles", Map.of(), Map.of("scope", "editor"));
		assertThat(caller.roles()).isEmpty();
		assertThat(caller.systems()).isEqualTo(Systems.NONE);
	}

	private static Caller caller(String rolesClaim, Map<String, Role> roles, Map<String, Object> claims) {
		Jwt token = Jwt.withTokenValue("token")
			.header("alg", "none")
			.subject("planner-7")
			.claims((all) -> all.putAll(claims))
			.build();
		return new Claims(new SecuritySettings(Path.of("token"), rolesClaim, "systems", roles, false)).caller(token);
	}

}
