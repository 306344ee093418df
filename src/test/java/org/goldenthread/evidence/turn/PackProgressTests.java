package org.goldenthread.evidence.turn;

import org.goldenthread.evidence.turn.PackProgress.Pack;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PackProgressTests {

	private static final Pack PACK = new Pack("org-a", "2024/25");

	private final PackProgress progress = new PackProgress();

	@Test
	void saysHowManyStepsOfHowManyAreDone() {
		String made = this.progress.follow(PACK, 3, (steps) -> {
			assertThat(this.progress.of(PACK).step()).isEqualTo("Waiting for its turn");
			steps.next("Looking");
			assertThat(this.progress.of(PACK).step()).isEqualTo("Looking");
			assertThat(this.progress.of(PACK).done()).isEqualTo(1);
			assertThat(this.progress.of(PACK).steps()).isEqualTo(3);
			return "made";
		});
		assertThat(made).isEqualTo("made");
	}

	@Test
	void isNeverDoneBeforeTheEnd() {
		this.progress.follow(PACK, 2, (steps) -> {
			steps.next("One");
			steps.next("Another");
			assertThat(this.progress.of(PACK).done()).isEqualTo(1);
			return "";
		});
	}

	@Test
	void isKnownOfNoOtherPack() {
		this.progress.follow(PACK, 2, (_) -> {
			assertThat(this.progress.of(new Pack("org-a", "2023/24")).running()).isFalse();
			return "";
		});
	}

	@Test
	void isForgottenWhenThePackIsMadeOrCouldNotBe() {
		assertThatIllegalStateException().isThrownBy(() -> this.progress.follow(PACK, 2, (_) -> {
			throw new IllegalStateException("Cancelled");
		}));
		assertThat(this.progress.of(PACK).running()).isFalse();
	}

}
