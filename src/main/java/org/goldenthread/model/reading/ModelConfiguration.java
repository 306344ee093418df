package org.goldenthread.model.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.goldenthread.model.Model;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/**
 * Reads the model that everything else is derived from.
 */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

	@Bean
	Model model(@Value("${goldenthread.model:classpath:graph-schema/model/*.graphqls}") Resource[] files)
			throws IOException {
		List<ModelSource> sources = new ArrayList<>();
		for (Resource file : files) {
			sources.add(new ModelSource(Objects.requireNonNull(file.getFilename()),
					file.getContentAsString(StandardCharsets.UTF_8)));
		}
		return ModelReader.read(sources);
	}

}
