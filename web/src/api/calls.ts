// SPDX-License-Identifier: EUPL-1.2
import * as shapes from '../model/shapes.ts';
import type * as words from '../model/types.ts';
import { ask, type Answer } from './client.ts';

// One function per operation of docs/formats/openapi.yaml, with its name there.

const at = encodeURIComponent;

export const session = (): Promise<Answer<words.SessionState>> =>
    ask('GET', '/session', shapes.sessionShape);

export const signIn = (body: words.SignIn): Promise<Answer<words.SessionState>> =>
    ask('POST', '/session', shapes.sessionShape, body);

export const signOut = (): Promise<Answer<undefined>> => ask('DELETE', '/session', null);

export const setup = (body: words.Setup): Promise<Answer<words.SessionState>> =>
    ask('POST', '/setup', shapes.sessionShape, body);

export const territory = (): Promise<Answer<words.Territory>> =>
    ask('GET', '/territory', shapes.territoryShape);

export const seeCommunes = (): Promise<Answer<readonly words.CommuneSight[]>> =>
    ask('GET', '/see/communes', shapes.communesShape);

export const seeCommunesMap = (): Promise<Answer<words.FeatureCollection>> =>
    ask('GET', '/see/communes.geojson', shapes.mapShape);

export const seeCellsMap = (): Promise<Answer<words.FeatureCollection>> =>
    ask('GET', '/see/cells.geojson', shapes.mapShape);

export const communeOrigin = (code: string): Promise<Answer<words.Origin>> =>
    ask('GET', `/see/communes/${at(code)}/origin`, shapes.originShape);

export const cellOrigin = (name: string): Promise<Answer<words.Origin>> =>
    ask('GET', `/see/cells/${at(name)}/origin`, shapes.originShape);

export const provisions = (): Promise<Answer<readonly words.Provision[]>> =>
    ask('GET', '/provisions', shapes.provisionsShape);

export const places = (): Promise<Answer<readonly words.Place[]>> =>
    ask('GET', '/places', shapes.placesShape);

export const units = (): Promise<Answer<readonly words.Unit[]>> =>
    ask('GET', '/units', shapes.unitsShape);

export const startRun = (body: words.Request): Promise<Answer<words.Run>> =>
    ask('POST', '/runs', shapes.runShape, body);

export const run = (id: string): Promise<Answer<words.Run>> =>
    ask('GET', `/runs/${at(id)}`, shapes.runShape);

export const stopRun = (id: string): Promise<Answer<words.Run>> =>
    ask('POST', `/runs/${at(id)}/stop`, shapes.runShape);

export const plans = (): Promise<Answer<readonly words.PlanSummary[]>> =>
    ask('GET', '/plans', shapes.plansShape);

export const plan = (id: string): Promise<Answer<words.Plan>> =>
    ask('GET', `/plans/${at(id)}`, shapes.planShape);

export const deletePlan = (id: string): Promise<Answer<undefined>> =>
    ask('DELETE', `/plans/${at(id)}`, null);

export const planTours = (id: string): Promise<Answer<words.FeatureCollection>> =>
    ask('GET', `/plans/${at(id)}/tours.geojson`, shapes.mapShape);

export const changePlan = (id: string, body: words.Change): Promise<Answer<words.Effect>> =>
    ask('POST', `/plans/${at(id)}/changes`, shapes.effectShape, body);

export const seriesSlots = (id: string, series: string): Promise<Answer<readonly words.Slot[]>> =>
    ask('GET', `/plans/${at(id)}/series/${at(series)}/slots`, shapes.slotsShape);

export const moreQuestions = (id: string): Promise<Answer<readonly words.MoreQuestion[]>> =>
    ask('GET', `/plans/${at(id)}/more`, shapes.moreQuestionsShape);

export const askMore = (id: string, question: string): Promise<Answer<words.MoreAnswer>> =>
    ask('GET', `/plans/${at(id)}/more/${at(question)}`, shapes.moreAnswerShape);

export const presentTours = (id: string): Promise<Answer<words.PresentTours>> =>
    ask('GET', `/plans/${at(id)}/present`, shapes.presentShape);

export const improvePlan = (id: string, body: words.Improvement): Promise<Answer<words.Run>> =>
    ask('POST', `/plans/${at(id)}/improvement`, shapes.runShape, body);

export const planDifference = (id: string, from: string): Promise<Answer<words.PlanDifference>> =>
    ask('GET', `/plans/${at(id)}/difference?from=${at(from)}`, shapes.differenceShape);

export const publishPlan = (id: string): Promise<Answer<words.Plan>> =>
    ask('PUT', `/plans/${at(id)}/publication`, shapes.planShape);

export const unpublishPlan = (id: string): Promise<Answer<words.Plan>> =>
    ask('DELETE', `/plans/${at(id)}/publication`, shapes.planShape);

export const way = (question: words.WayQuestion): Promise<Answer<words.Way>> =>
    ask('GET', `/ways?${new URLSearchParams(question).toString()}`, shapes.wayShape);

// The limits are those that people know: a few minutes on foot, a short drive.
const limits: Readonly<Record<words.AroundQuestion['profile'], string>> = {
    foot: '5,10,15',
    car: '10,20,30',
};

export const around = ({
    lon,
    lat,
    profile,
}: words.AroundQuestion): Promise<Answer<words.Around>> =>
    ask(
        'GET',
        `/around?lon=${lon}&lat=${lat}&profile=${profile}&minutes=${limits[profile]}`,
        shapes.aroundShape,
    );
