import 'reflect-metadata';
import { Module, Injectable } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { hello } from '@heard/domain';
import { A } from './a.ts';
@Injectable()
class B { constructor(readonly a: A) {} }
@Module({ providers: [A, B] })
class AppModule {}
const app = await NestFactory.createApplicationContext(AppModule);
console.log(app.get(B).a.n, hello(1));
